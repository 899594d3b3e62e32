import type { Archive } from "../archive/archive.js";
import type { KeptDecision } from "../archive/decisions.js";
import type { KeptGroup } from "../archive/groups.js";
import { type ReportGroupDecision, readGroupDecision } from "./group-decisions.js";
import { type Judgement, keepGrouping } from "./keep-grouping.js";
import { standingGroup } from "./standing-group.js";
import { addToCore, coreOf, leaveStory } from "./stories/core.js";

type Kind = ReportGroupDecision["kind"];

/** What was kept, and the group that is there now: the merged one, or the one that reports went to. */
export interface Regrouped {
  readonly decision: KeptDecision;
  readonly group: number;
}

/**
 * Says that two stories, or two origins, are one: `from` becomes part of `into`. Holds when its reports come again
 * changed. Throws a RangeError, one plain sentence, when there are no two such groups.
 */
export function mergeReportGroups(
  archive: Archive,
  kind: Kind,
  into: number,
  from: number,
  judgement: Judgement,
): Promise<Regrouped> {
  return archive.together(async () => {
    const [target, source] = [
      await standing(archive, kind, into),
      await standing(archive, kind, from),
    ];
    const [members, there] = [await reportsOf(archive, source), await reportsOf(archive, target)];
    await pour(archive, source, target, reasonOf("joined", judgement));
    const decision = await keepGrouping(archive, "merge", judgement, {
      ...{ kind, from: source.number, into: target.number, members },
      // A text is bound to few others; a story may be told by thousands, and draws its own.
      ...(kind === "origin" ? { stayed: there } : {}),
    });
    return { decision, group: target.number };
  });
}

/**
 * Says that some reports tell another story, or have a text of their own: they become a group of their own. Holds when
 * they come again changed. Throws a RangeError when they are not in the group, or none would be left.
 */
export function splitReportGroup(
  archive: Archive,
  kind: Kind,
  group: number,
  reports: readonly number[],
  judgement: Judgement,
): Promise<Regrouped> {
  return archive.together(async () => {
    const source = await standing(archive, kind, group);
    const going = new Set(reports);
    const all = await reportsOf(archive, source);
    const members = all.filter(({ report }) => going.has(report));
    const stayed = all.filter(({ report }) => !going.has(report));
    if (members.length === 0 || members.length < going.size)
      throw new RangeError(`Not all that is to be split off is in ${kind} ${source.number}.`);
    if (stayed.length === 0)
      throw new RangeError(
        `${upper(kind)} ${source.number} would be left without a report; leave one in it.`,
      );
    const into = await moveOut(archive, source, members, reasonOf("split off", judgement));
    const decision = await keepGrouping(archive, "split", judgement, {
      ...{ kind, from: source.number, into, members },
      ...(kind === "origin" ? { stayed } : {}),
    });
    return { decision, group: into };
  });
}

/**
 * Says that reports have one text, whatever origins they were in: all of them are one origin then, a decision for each
 * that is joined. Throws a RangeError when they are one already.
 */
export function joinTexts(
  archive: Archive,
  reports: readonly number[],
  judgement: Judgement,
): Promise<{ readonly decisions: readonly KeptDecision[]; readonly group: number }> {
  return archive.together(async () => {
    const origins = new Set<number>();
    for (const report of [...new Set(reports)].sort((a, b) => a - b))
      origins.add(await originOf(archive, report, judgement));
    const [into, ...others] = [...origins].sort((a, b) => a - b);
    if (into === undefined || others.length === 0)
      throw new RangeError("These reports are held to be one text already.");
    const decisions: KeptDecision[] = [];
    for (const from of others)
      decisions.push((await mergeReportGroups(archive, "origin", into, from, judgement)).decision);
    return { decisions, group: into };
  });
}

/**
 * Takes back a merge or a split. Reports of a taken back merge go to a new group, since numbers are never used again.
 * Throws a RangeError when there is no such decision, or it was taken back before.
 */
export function undoRegrouping(
  archive: Archive,
  number: number,
  judgement: Judgement,
): Promise<Regrouped> {
  return archive.together(async () => {
    const taken = await archive.decisions.decision(number);
    const about = taken && readGroupDecision(taken);
    if (!about || taken.undoneBy !== null)
      throw new RangeError(
        `Decision ${number} is no standing merge or split of stories or origins.`,
      );
    const because = reasonOf(`${taken.act} taken back`, judgement);
    const into = await standing(archive, about.kind, about.into);
    let group = into.number;
    if (taken.act === "merge") group = await takeOut(archive, into, about, because);
    else {
      const from = await standing(archive, about.kind, about.from);
      await pour(archive, into, from, because);
      group = from.number;
    }
    const decision = await keepGrouping(archive, "undo", judgement, about, number);
    return { decision, group };
  });
}

/** Of the reports of a merge those that are still where it put them go to a group of their own. */
async function takeOut(
  archive: Archive,
  into: KeptGroup,
  { members }: ReportGroupDecision,
  because: string,
): Promise<number> {
  const moved = new Set(members.map(({ report }) => report));
  const there = await reportsOf(archive, into);
  const going = there.filter(({ report }) => moved.has(report));
  if (going.length === 0 || going.length === there.length)
    throw new RangeError(
      `Nothing of that merge is left in ${into.kind} ${into.number} to be taken out.`,
    );
  const group = await moveOut(archive, into, going, because);
  if (into.kind === "origin") for (const one of [group, into.number]) await dissolve(archive, one);
  return group;
}

/** A text that one report has is no origin, unless somebody decided so. */
async function dissolve(archive: Archive, origin: number): Promise<void> {
  const [first, second] = await archive.groups.members(origin);
  if (first && !second) await archive.groups.leave("origin", first.report);
}

interface Reported {
  readonly report: number;
}

async function reportsOf(archive: Archive, { number }: KeptGroup): Promise<Reported[]> {
  return (await archive.groups.members(number)).map(({ report }) => ({ report }));
}

/** All reports of a group go into another. */
async function pour(
  archive: Archive,
  from: KeptGroup,
  into: KeptGroup,
  because: string,
): Promise<void> {
  if (from.number === into.number)
    throw new RangeError(`They are one ${from.kind} already, with the number ${into.number}.`);
  await archive.groups.merge(from.number, into.number, because);
  if (into.kind === "story") await addToCore(archive, into, coreOf(from));
}

/** Some reports of a group go into a new one, called after the first of them. */
async function moveOut(
  archive: Archive,
  from: KeptGroup,
  members: readonly Reported[],
  because: string,
): Promise<number> {
  const reports = members.map(({ report }) => report);
  const [first = 0] = reports;
  const name = (await archive.report(first))?.title ?? `Report ${first}`;
  const detail = from.kind === "story" ? { core: [] } : {};
  const into = await archive.groups.open(from.kind, { name, detail });
  for (const report of reports) {
    if (from.kind === "story") await leaveStory(archive, report);
    else await archive.groups.leave(from.kind, report);
  }
  await archive.groups.join(
    into,
    reports.map((report) => ({ report, actor: null, because })),
  );
  const opened = await archive.groups.group(into);
  if (opened && from.kind === "story") await addToCore(archive, opened, reports);
  return into;
}

/** The origin of a report; one of its own when it has none yet. */
async function originOf(archive: Archive, report: number, judgement: Judgement): Promise<number> {
  const [placed] = await archive.groups.of("origin", report);
  if (placed) return placed.group;
  const name = (await archive.report(report))?.title ?? `Text of report ${report}`;
  const origin = await archive.groups.open("origin", { name, detail: {} });
  const because = reasonOf("joined", judgement);
  await archive.groups.join(origin, [{ report, actor: null, because }]);
  return origin;
}

async function standing(archive: Archive, kind: Kind, number: number): Promise<KeptGroup> {
  const group = await standingGroup(archive, kind, number);
  if (group === null) throw new RangeError(`There is no ${kind} ${number}.`);
  return group;
}

function reasonOf(done: string, { who, reason }: Judgement): string {
  return reason === null ? `${done} by ${who}` : `${done} by ${who}: ${reason}`;
}

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
