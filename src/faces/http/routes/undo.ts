import { z } from "zod";
import type { KeptDecision } from "../../../archive/decisions.js";
import { readGroupDecision } from "../../../dossier/group-decisions.js";
import { undoDecision } from "../../../dossier/identities/decide.js";
import { undoRegrouping } from "../../../dossier/regroup.js";
import { numberInAddress } from "../api/common.js";
import { undoAnswer, undoRequest } from "../api/decisions.js";
import { Failure } from "../failure.js";
import type { Room } from "../room.js";
import { defineRoute } from "../route.js";
import { reportNumbered } from "../views.js";
import { asConflict, judgementOf } from "./identities.js";

export const undoRoute = defineRoute({
  method: "POST",
  path: "/decisions/{decision}/undo.json",
  about:
    "Takes a decision back: about an entry, or a merge or split of actors, stories or origins.",
  params: z.object({ decision: numberInAddress }),
  query: null,
  body: undoRequest,
  answer: undoAnswer,
  status: 201,
  handle(room, { params, body }) {
    const judgement = judgementOf(room, body);
    return room.write(() =>
      room.archive.together(async () => {
        const taken = await find(room, params.decision);
        const others = await findOthers(room, taken, body.also ?? []);
        if (taken.report === null) {
          return undoGrouping(room, taken, judgement);
        }
        let decision: KeptDecision | null = null;
        for (const one of [taken, ...others].sort((a, b) => b.number - a.number)) {
          const undone = await undoEntry(room, one, judgement);
          if (one === taken) decision = undone;
        }
        return { decision: decision ?? taken, identity: null, group: null };
      }),
    );
  },
});

async function undoGrouping(
  { archive }: Room,
  taken: KeptDecision,
  judgement: ReturnType<typeof judgementOf>,
) {
  if (readGroupDecision(taken) === null) {
    const undone = await asConflict(undoDecision(archive, taken.number, judgement));
    return { ...undone, group: null };
  }
  const undone = await asConflict(undoRegrouping(archive, taken.number, judgement));
  return { ...undone, identity: null };
}

async function find(room: Room, number: number): Promise<KeptDecision> {
  const taken = await room.archive.decisions.decision(number);
  if (!taken) throw new Failure("not-found", `There is no decision ${number}.`);
  if (taken.undoneBy !== null) {
    throw new Failure(
      "already-undone",
      `Decision ${number} was taken back before, by decision ${taken.undoneBy}.`,
    );
  }
  if (taken.act === "undo") {
    throw new Failure("conflict", `Decision ${number} takes another back; decide anew instead.`);
  }
  return taken;
}

/** Only what is about entries of the same report goes together. */
async function findOthers(
  room: Room,
  taken: KeptDecision,
  also: readonly number[],
): Promise<readonly KeptDecision[]> {
  const others: KeptDecision[] = [];
  for (const number of new Set(also)) {
    if (number === taken.number) continue;
    const other = await find(room, number);
    if (taken.report === null || other.report !== taken.report) {
      const message = `Decision ${number} is not about the same report as decision ${taken.number}; take it back by itself.`;
      throw new Failure("conflict", message, "also");
    }
    others.push(other);
  }
  return others;
}

async function undoEntry(
  room: Room,
  taken: KeptDecision,
  { who, at, reason }: ReturnType<typeof judgementOf>,
): Promise<KeptDecision> {
  const { version } = await reportNumbered(room, taken.report ?? 0);
  const { report, entry, number } = taken;
  return room.archive.decisions.decide({
    ...{ act: "undo", at, who, reason, report, version, entry, undoes: number },
    ...{ before: null, after: null },
  });
}
