import type { Archive, KeptRecord } from "../../../archive/archive.js";
import { gatherReport } from "../gather/gather.js";
import type { GatheredReport } from "../gather/gathered.js";
import { nameActors } from "../gather/name-actors.js";
import {
  type ChangedKind,
  type ChangedPart,
  type ChangesAnswer,
  changedKinds,
  type EntryChange,
  type VersionLine,
} from "../types/index.js";
import { wordingOf } from "../words/wording.js";
import { alignEntries, type Pair } from "./align.js";
import { listEntries, saysSame, type VersionEntry } from "./list-entries.js";
import { mapText, type TextMap } from "./map-text.js";

/** What version `to` of a report tells otherwise than version `from`; null when one of them is not there. */
export async function tellChanges(
  archive: Archive,
  report: number,
  from: number,
  to: number,
): Promise<ChangesAnswer | null> {
  const [older, newer] = [await archive.record(report, from), await archive.record(report, to)];
  if (!older || !newer) return null;
  const map = mapText(older.record.report.text, newer.record.report.text);
  const after = gatherVersion(newer, await identitiesOf(archive, newer));
  const before = gatherVersion(older, carryBack(gatherVersion(older, new Map()), after, map));
  return nameActors(archive, compareVersions({ older, before, newer, after, map }));
}

function gatherVersion(kept: KeptRecord, identities: ReadonlyMap<string, number>): GatheredReport {
  return gatherReport(kept, 0, { story: null, origin: null, identities }, wordingOf);
}

/** Only actors of the newest version are known across reports. */
async function identitiesOf(
  archive: Archive,
  kept: KeptRecord,
): Promise<ReadonlyMap<string, number>> {
  if (kept.version !== kept.report.version) return new Map();
  const placed = await archive.groups.of("identity", kept.report.number);
  return new Map(
    placed.flatMap(({ actor, group }) => (actor === null ? [] : [[actor, group] as const])),
  );
}

/** Identities of the older version's actors: those that stand in the newer one too. */
function carryBack(
  before: GatheredReport,
  after: GatheredReport,
  map: TextMap,
): ReadonlyMap<string, number> {
  const [old, now] = [byKind(listEntries(before)).actor, byKind(listEntries(after)).actor];
  const pairs = alignEntries(old, now, map).flatMap(({ before: one, after: other }) => {
    const identity = other?.shown.who[0]?.identity ?? null;
    return one === null || identity === null ? [] : [[one.shown.id, identity] as const];
  });
  return new Map(pairs);
}

interface Versions {
  readonly older: KeptRecord;
  readonly before: GatheredReport;
  readonly newer: KeptRecord;
  readonly after: GatheredReport;
  readonly map: TextMap;
}

function compareVersions({ older, before, newer, after, map }: Versions): ChangesAnswer {
  const [old, now] = [byKind(listEntries(before)), byKind(listEntries(after))];
  const same: Record<ChangedKind, number> = {
    actor: 0,
    statement: 0,
    demand: 0,
    event: 0,
    figure: 0,
    time: 0,
  };
  const changes: { readonly change: EntryChange; readonly place: number }[] = [];
  for (const kind of changedKinds)
    for (const pair of alignEntries(old[kind], now[kind], map)) {
      const change = changeOf(kind, pair);
      if (change) changes.push({ change, place: pair.place });
      else same[kind]++;
    }
  return {
    report: older.report.number,
    from: versionLine(older),
    to: versionLine(newer),
    changes: changes.sort((a, b) => a.place - b.place).map(({ change }) => change),
    same,
  };
}

function byKind(
  entries: readonly VersionEntry[],
): Readonly<Record<ChangedKind, readonly VersionEntry[]>> {
  const of = (kind: ChangedKind) => entries.filter((entry) => entry.kind === kind);
  return {
    actor: of("actor"),
    statement: of("statement"),
    demand: of("demand"),
    event: of("event"),
    figure: of("figure"),
    time: of("time"),
  };
}

function versionLine({ version, addedAt, record }: KeptRecord): VersionLine {
  const { title, sha256 } = record.report;
  return { version, title, addedAt, sha256 };
}

/** Null when both say the same. */
function changeOf(kind: ChangedKind, { before, after }: Pair): EntryChange | null {
  const sides = { before: before?.shown ?? null, after: after?.shown ?? null };
  if (!before || !after) return { kind, change: before ? "went" : "appeared", ...sides, parts: [] };
  const parts = changedParts(before, after);
  return parts.length === 0 ? null : { kind, change: "changed", ...sides, parts };
}

function changedParts(before: VersionEntry, after: VersionEntry): readonly ChangedPart[] {
  return Object.keys(after.parts).flatMap((part) => {
    const [was, is] = [before.parts[part] ?? null, after.parts[part] ?? null];
    return saysSame(was, is, part) ? [] : [{ part, before: was, after: is }];
  });
}
