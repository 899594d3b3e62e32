import type { Archive } from "../../archive/archive.js";
import type { KeptDecision } from "../../archive/decisions.js";
import type { Member, Membership } from "../../archive/groups.js";
import { type Judgement, keepGrouping } from "../keep-grouping.js";
import { standingGroup } from "../standing-group.js";
import { type DecidedMember, type IdentityDecision, readDecision } from "./decided.js";
import { keyedBy } from "./desk.js";
import {
  type Identity,
  type IdentityDetail,
  identityOfGroup,
  joined,
  summaryOf,
} from "./identity.js";
import { noteKeys, writeKeys } from "./keys.js";
import { readPlaced, writePlaced } from "./placed.js";
import { detailOf, readMembers, type ToldMember } from "./tell-anew.js";

/** What was kept, and the identity that is there now: the merged one, or the one that members went to. */
export interface Decision {
  readonly decision: KeptDecision;
  readonly identity: number;
}

/**
 * Says that two identities are one: `from` becomes part of `into`. Holds when their reports come again changed.
 * Throws a RangeError, one plain sentence, when there are no two such identities.
 */
export function mergeIdentities(
  archive: Archive,
  into: number,
  from: number,
  judgement: Judgement,
): Promise<Decision> {
  return archive.together(async () => {
    const [target, source] = [await standing(archive, into), await standing(archive, from)];
    if (target.number === source.number)
      throw new RangeError(`Identities ${into} and ${from} are one already.`);
    const told = await readMembers(archive, await archive.groups.members(source.number));
    const decision = await keepGrouping(archive, "merge", judgement, {
      kind: "identity",
      from: source.number,
      into: target.number,
      members: told.map(decidedMember),
    });
    const detail = joined(target.detail, source.detail);
    await moveAll(archive, source, target.number, reasonOf("merged", judgement));
    await describe(archive, target.number, target.detail, detail);
    return { decision, identity: target.number };
  });
}

/**
 * Says that some members of an identity are somebody else: they become an identity of their own. Holds when their
 * reports come again changed. Throws a RangeError when they are not in it, or nobody would be left.
 */
export function splitIdentity(
  archive: Archive,
  identity: number,
  members: readonly Member[],
  judgement: Judgement,
): Promise<Decision> {
  return archive.together(async () => {
    const { number } = await standing(archive, identity);
    const all = await archive.groups.members(number);
    const keys = new Set(members.map(keyOf));
    const going = all.filter((member) => keys.has(keyOf(member)));
    if (going.length === 0 || going.length < keys.size)
      throw new RangeError(`Not all that is to be split off is in identity ${number}.`);
    if (going.length === all.length)
      throw new RangeError(`Identity ${number} would be left with nobody; leave one member in it.`);
    const into = await moveOut(archive, number, going, reasonOf("split off", judgement));
    const told = await readMembers(archive, going);
    const decision = await keepGrouping(archive, "split", judgement, {
      kind: "identity",
      from: number,
      into,
      members: told.map(decidedMember),
    });
    return { decision, identity: into };
  });
}

/**
 * Takes back a merge or a split. Members of a taken back merge go to a new identity, since numbers are never used again.
 * Throws a RangeError when there is no such decision, or it was taken back before.
 */
export function undoDecision(
  archive: Archive,
  number: number,
  judgement: Judgement,
): Promise<Decision> {
  return archive.together(async () => {
    const taken = await archive.decisions.decision(number);
    const about = taken && readDecision(taken);
    if (!about || taken.undoneBy !== null)
      throw new RangeError(`Decision ${number} is no standing merge or split of identities.`);
    const because = reasonOf(`${taken.act} taken back`, judgement);
    const identity =
      taken.act === "merge"
        ? await moveOut(archive, about.into, await stillIn(archive, about), because)
        : await rejoin(archive, about, because);
    const decision = await keepGrouping(archive, "undo", judgement, about, number);
    return { decision, identity };
  });
}

/** Of the members of a merge those that are still where it put them. */
async function stillIn(
  archive: Archive,
  { into, members }: IdentityDecision,
): Promise<readonly Membership[]> {
  const { number } = await standing(archive, into);
  const names = new Map(members.map((member) => [member.report, new Set<string>()]));
  for (const { report, names: given } of members)
    for (const name of given) names.get(report)?.add(name);
  const there = await archive.groups.members(number);
  const told = await readMembers(
    archive,
    there.filter(({ report }) => names.has(report)),
  );
  const going = told.filter(({ member, facts }) =>
    [...(facts?.names.keys() ?? [])].some((name) => names.get(member.report)?.has(name)),
  );
  if (going.length === 0 || going.length === there.length)
    throw new RangeError(`Nothing of that merge is left in identity ${number} to be taken out.`);
  return going.map(({ member }) => member);
}

async function rejoin(
  archive: Archive,
  { from, into }: IdentityDecision,
  because: string,
): Promise<number> {
  const [target, source] = [await standing(archive, from), await standing(archive, into)];
  if (target.number === source.number)
    throw new RangeError(`Identities ${from} and ${into} are one already.`);
  await moveAll(archive, source, target.number, because);
  await describe(archive, target.number, target.detail, joined(target.detail, source.detail));
  return target.number;
}

/** Moves members into a new identity, and makes anew what is kept about both; gives the new one's number. */
async function moveOut(
  archive: Archive,
  from: number,
  members: readonly Membership[],
  because: string,
): Promise<number> {
  const { number, detail } = await standing(archive, from);
  const going = new Set(members.map(keyOf));
  const told = await readMembers(archive, await archive.groups.members(number));
  const moved = detailOf(told.filter(({ member }) => going.has(keyOf(member))));
  const left = detailOf(told.filter(({ member }) => !going.has(keyOf(member))));
  const into = await archive.groups.open("identity", summaryOf(moved));
  await archive.groups.join(
    into,
    members.map(({ report, actor }) => ({ report, actor, because })),
  );
  await putKeys(archive, into, null, moved);
  await describe(archive, number, detail, left);
  for (const { report, actor } of members) {
    const placed = await readPlaced(archive, report);
    if (!placed || actor === null) continue;
    const identities = new Map(placed.identities).set(actor, into);
    await writePlaced(archive, report, { ...placed, identities });
  }
  return into;
}

async function moveAll(
  archive: Archive,
  { number: from, detail: before }: Identity,
  into: number,
  because: string,
): Promise<void> {
  await archive.groups.merge(from, into, because);
  await putKeys(archive, from, before, null);
}

async function describe(
  archive: Archive,
  number: number,
  before: IdentityDetail,
  after: IdentityDetail,
): Promise<void> {
  await archive.groups.describe(number, summaryOf(after));
  await putKeys(archive, number, before, after);
}

async function putKeys(
  archive: Archive,
  number: number,
  before: IdentityDetail | null,
  after: IdentityDetail | null,
): Promise<void> {
  const keys = { names: [], stories: [] };
  noteKeys(keys, number, before && keyedBy(before), after && keyedBy(after));
  await writeKeys(archive, keys);
}

/** The identity of a number, or the one that it was merged into. */
async function standing(archive: Archive, number: number) {
  const group = await standingGroup(archive, "identity", number);
  if (group === null) throw new RangeError(`There is no identity ${number}.`);
  return identityOfGroup(group);
}

function decidedMember({ member, facts }: ToldMember): DecidedMember {
  return {
    report: member.report,
    actor: member.actor ?? "",
    names: [...(facts?.names.keys() ?? [])],
  };
}

function reasonOf(done: string, { who, reason }: Judgement): string {
  return reason === null ? `${done} by ${who}` : `${done} by ${who}: ${reason}`;
}

function keyOf({ report, actor }: Member): string {
  return `${report} ${actor}`;
}
