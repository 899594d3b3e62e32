import { z } from "zod";
import { tellActor } from "../../../dossier/answers/index.js";
import { actorList, actorPage, actorsQuery } from "../api/actors.js";
import { numberInAddress, someReports } from "../api/common.js";
import { Failure } from "../failure.js";
import { listGroups } from "../list-groups.js";
import { defineRoute } from "../route.js";
import { groupNumbered, movedTo, windowOf } from "../views.js";

export const actorParams = z.object({ actor: numberInAddress });

/** Of each list of an actor. */
const mostItems = 50;

export const actorsRoute = defineRoute({
  method: "GET",
  path: "/actors.json",
  about: "People and bodies across reports, those in most reports first.",
  params: null,
  query: actorsQuery,
  body: null,
  answer: actorList,
  async handle({ archive }, { query }) {
    const { items, next } = await listGroups(archive, "identity", query);
    const reports = await archive.groups.reports(items.map(({ number }) => number));
    const lines = items.map((item) => ({ ...item, reports: reports.get(item.number) ?? 0 }));
    return { items: lines, next };
  },
});

export const actorRoute = defineRoute({
  method: "GET",
  path: "/actors/{actor}.json",
  about: "What somebody said, demanded and did over time, with whom, under which names and roles.",
  params: actorParams,
  query: someReports,
  body: null,
  answer: actorPage,
  async handle(room, { params, query }) {
    const { number, name, size } = await groupNumbered(room, "identity", params.actor);
    if (number !== params.actor) return movedTo(`/actors/${number}.json`);
    const answer = await tellActor(room.reviewed, number, mostItems, windowOf(query));
    if (!answer) {
      throw new Failure("gone", `No report mentions actor ${number} any more.`);
    }
    const decisions = await room.archive.decisions.aboutGroups();
    return {
      identity: { number, name, size },
      answer,
      decisions: decisions.filter(({ after }) => concerns(after, number)),
    };
  },
});

/** Merges and splits keep the identities that they are between. */
function concerns(after: unknown, identity: number): boolean {
  if (typeof after !== "object" || after === null) return false;
  const { from, into } = after as Readonly<Record<string, unknown>>;
  return from === identity || into === identity;
}
