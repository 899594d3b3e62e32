import type { KeptRecord } from "../../src/archive/index.js";
import { type Archive, openArchive } from "../../src/archive/index.js";
import type { RecordActor, ReportRecord } from "../../src/record/schema.js";
import { sha256Of } from "../../src/text/index.js";

export interface Invented {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  /** Names of people and bodies, and of places, as they stand in the text. */
  readonly names?: readonly string[];
  readonly places?: readonly string[];
}

/** A record with nothing but a text and the actors that are named, each pinned where it stands first. */
export function inventedRecord(one: Invented): ReportRecord {
  const named = [
    ...(one.names ?? []).map((name) => ({ name, kind: "person" as const })),
    ...(one.places ?? []).map((name) => ({ name, kind: "place" as const })),
  ];
  return {
    format: "rapporteur-record",
    version: 1,
    made: { by: "rapporteur test", model: "none", at: null },
    report: {
      ...{ id: one.id, url: null, title: one.title ?? null, byline: null, publisher: null },
      ...{ published: one.published ?? null, publishedBasis: one.published ? "given" : null },
      ...{ language: "en", sha256: sha256Of(one.text), text: one.text, credits: [] },
    },
    actors: named.map(({ name, kind }, index) => actor(one.text, name, kind, index)),
    ...{ times: [], statements: [], demands: [], events: [], figures: [], notices: [] },
  };
}

function actor(text: string, name: string, kind: "person" | "place", index: number): RecordActor {
  const at = text.indexOf(name);
  if (at < 0) throw new Error(`${name} is not in the text`);
  const start = Array.from(text.slice(0, at)).length;
  const span: [number, number] = [start, start + Array.from(name).length];
  return {
    ...{ id: `a${index + 1}`, kind, name, fullName: null, aliases: [], roles: [] },
    ...{ country: null, sector: null, mentions: [{ spans: [span], form: "name" }] },
  };
}

export function emptyArchive(): Promise<Archive> {
  return openArchive(":memory:");
}

/** Adds a report under its id, or its next version, and places it. */
export async function addAndPlace<Result>(
  archive: Archive,
  one: Invented,
  placing: (archive: Archive, kept: KeptRecord) => Promise<Result>,
): Promise<{ readonly report: number; readonly placed: Result }> {
  const how = { key: one.id, at: "2031-01-01T00:00:00Z" };
  const { report } = await archive.add(inventedRecord(one), how);
  const kept = await archive.record(report);
  if (kept === null) throw new Error("it was just added");
  return { report, placed: await placing(archive, kept) };
}
