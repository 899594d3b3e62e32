import type { Archive } from "../../archive/archive.js";
import type { Described, Joining, KeptGroup, Membership } from "../../archive/groups.js";
import { type ActorFacts, type Names, namedActors, partsOf, publishedOf } from "./actor-facts.js";
import {
  type Identity,
  type IdentityDetail,
  identityOfGroup,
  noDetail,
  summaryOf,
  type Telling,
  withFacts,
} from "./identity.js";
import { type KeyChanges, type Keyed, noteKeys, writeKeys } from "./keys.js";
import { readPlaced, writePlaced } from "./placed.js";

/**
 * What lies open while one report is placed: each identity once, as it was when it was looked at (`identity`, by which
 * actors are weighed) and as it will be kept (`detail`). Written back once at the end.
 */
export interface Desk {
  readonly archive: Archive;
  readonly report: number;
  readonly telling: Telling;
  readonly open: Map<number, Held>;
  /** Of identities that were merged into others; written with all others. */
  readonly keys: KeyChanges;
}

export interface Held {
  identity: Identity;
  detail: IdentityDetail;
  /** Members from this report, new ones only. */
  readonly members: Membership[];
  /** Opened for this report. */
  readonly isNew: boolean;
  isChanged: boolean;
}

/** The identity of a number, or the one that it was merged into; null when there is none. */
export async function hold(desk: Desk, number: number): Promise<Held | null> {
  const known = desk.open.get(number);
  if (known) return known;
  let group = await desk.archive.groups.group(number);
  for (let step = 0; step < 50 && group?.mergedInto; step++) {
    group = await desk.archive.groups.group(group.mergedInto);
  }
  return group && lay(desk, group);
}

/** Lays identities open that are likely to be looked at, in one look. */
export async function holdAll(desk: Desk, numbers: Iterable<number>): Promise<void> {
  const lacking = [...new Set(numbers)].filter((number) => !desk.open.has(number));
  if (lacking.length === 0) return;
  for (const group of (await desk.archive.groups.some(lacking)).values())
    if (group.mergedInto === null) lay(desk, group);
}

function lay(desk: Desk, group: KeptGroup): Held | null {
  if (group.kind !== "identity") return null;
  const there = desk.open.get(group.number);
  if (there) return there;
  const identity = identityOfGroup(group);
  const { detail } = identity;
  const held: Held = { identity, detail, members: [], isNew: false, isChanged: false };
  desk.open.set(group.number, held);
  return held;
}

/** Opens an identity for an actor. */
export async function holdNew(desk: Desk, facts: ActorFacts): Promise<Held> {
  const detail = withFacts(noDetail, facts, desk.telling, 1);
  const number = await desk.archive.groups.open("identity", summaryOf(detail));
  const identity: Identity = { number, size: 0, detail, parts: partsOfDetail(detail) };
  const held: Held = { identity, detail, members: [], isNew: true, isChanged: true };
  desk.open.set(number, held);
  return held;
}

/** Puts an actor of the report into an identity. */
export function place(desk: Desk, held: Held, facts: ActorFacts, because: string): void {
  if (!(held.isNew && held.members.length === 0)) {
    held.detail = withFacts(held.detail, facts, desk.telling, 1);
  }
  held.members.push({ report: desk.report, actor: facts.id, because });
  held.isChanged = true;
  if (held.isNew)
    held.identity = { ...held.identity, detail: held.detail, parts: partsOfDetail(held.detail) };
}

/** Takes out of the identities of a report what its version placed before told of them; they stay open on the desk. */
export async function takeOut(desk: Desk): Promise<void> {
  const { archive, report } = desk;
  const placed = await readPlaced(archive, report);
  if (!placed) return;
  const old = await archive.record(report, placed.version);
  const facts = old ? namedActors(old) : [];
  const telling = { published: old ? publishedOf(old.record) : null, story: null };
  for (const fact of facts) {
    const number = placed.identities.get(fact.id);
    const held = number === undefined ? null : await hold(desk, number);
    if (!held) continue;
    held.isChanged = true;
    held.detail = withFacts(held.detail, fact, telling, -1);
  }
  await archive.groups.leave("identity", report);
}

/** Writes what changed. An identity that nothing is left of keeps its number and its name, and is found no more. */
export async function writeBack(desk: Desk, version: number): Promise<void> {
  const { archive, report } = desk;
  const identities = new Map<string, number>();
  const joinings: Joining[] = [];
  const described: Described[] = [];
  for (const [number, held] of desk.open) {
    if (!held.isChanged || held.identity.number !== number) continue;
    const { detail, members } = held;
    for (const { actor } of members) identities.set(actor ?? "", number);
    if (members.length > 0) joinings.push({ group: number, members });
    if (detail.names.length > 0) described.push({ group: number, summary: summaryOf(detail) });
    noteKeys(desk.keys, number, held.isNew ? null : keyedBy(held.identity.detail), keyedBy(detail));
  }
  await archive.groups.joinAll(joinings);
  await archive.groups.describeAll(described);
  await writeKeys(archive, desk.keys);
  await writePlaced(archive, report, { version, identities });
}

/** What of an identity makes its keys. */
export function keyedBy(detail: IdentityDetail): Keyed {
  return { parts: partsOfDetail(detail), roles: detail.roles, stories: detail.stories };
}

export function partsOfDetail({ kind, names }: IdentityDetail): Names {
  return partsOf(
    kind,
    names.map(({ name }) => name),
  );
}
