import { type Archive, openArchive } from "../../../src/archive/index.js";
import { placeActors } from "../../../src/dossier/identities/index.js";
import {
  type RecordActor,
  type ReportRecord,
  recordFormat,
  recordVersion,
} from "../../../src/record/index.js";
import { sha256Of } from "../../../src/text/hash.js";

/** An actor as a test tells it: forms of its name, and what else matters. `as` says with whom a title goes. */
export interface Told {
  readonly names: readonly string[];
  readonly kind?: RecordActor["kind"];
  readonly role?: string;
  /** Index of the actor that the role is of. */
  readonly of?: number;
  readonly country?: string;
  readonly sector?: string;
  readonly pronoun?: string;
}

/** A record whose text is the names of its actors, each once, and their pronouns. */
export function recordOf(
  id: string,
  published: string | null,
  told: readonly Told[],
): ReportRecord {
  let text = "";
  const put = (words: string): [number, number] => {
    text += text === "" ? words : `. ${words}`;
    return [text.length - words.length, text.length];
  };
  const actors = told.map((one, index): RecordActor => {
    const [name = ""] = [...one.names].sort((a, b) => b.length - a.length);
    const mentions: RecordActor["mentions"] = one.names.map((form) => ({
      spans: [put(form)],
      form: "name",
    }));
    if (one.pronoun) mentions.push({ spans: [put(one.pronoun)], form: "pronoun" });
    const title = one.role;
    if (title) put(title);
    const of = one.of === undefined ? null : `a${one.of + 1}`;
    return {
      id: `a${index + 1}`,
      kind: one.kind ?? "person",
      name,
      fullName: null,
      aliases: one.names.filter((form) => form !== name),
      roles: title ? [{ title, of }] : [],
      country: one.country ?? null,
      sector: one.sector ?? null,
      mentions,
    };
  });
  return {
    format: recordFormat,
    version: recordVersion,
    made: { by: "rapporteur 0.0.0", model: "none", at: null },
    report: {
      ...{ id, url: null, title: null, byline: null, publisher: null, published },
      ...{ publishedBasis: published === null ? null : "given", language: "en" },
      ...{ sha256: sha256Of(text), text, credits: [] },
    },
    ...{ actors, times: [], statements: [], demands: [], events: [], figures: [], notices: [] },
  };
}

export interface Newsroom {
  readonly archive: Archive;
  /** Adds a report to a story (or to none) and places its actors; gives its number. */
  add(story: string | null, told: readonly Told[], more?: More): Promise<number>;
  /** The identities of a report's actors, in their order. */
  who(report: number): Promise<readonly (number | undefined)[]>;
  /** Why an actor is where it is. */
  because(report: number, actor: number): Promise<string | undefined>;
}

interface More {
  /** The same key again is another version. */
  readonly key?: string;
  readonly published?: string;
}

export async function openNewsroom(): Promise<Newsroom> {
  const archive = await openArchive(":memory:");
  const stories = new Map<string, number>();
  let count = 0;
  return {
    archive,
    async add(story, told, more = {}) {
      count++;
      const key = more.key ?? `report-${count}`;
      const record = recordOf(key, more.published ?? null, told);
      const { report } = await archive.add(record, { key, at: "2026-03-01T08:00:00Z" });
      if (story !== null) {
        const group =
          stories.get(story) ?? (await archive.groups.open("story", { name: story, detail: {} }));
        stories.set(story, group);
        await archive.groups.join(group, [{ report, actor: null, because: "test" }]);
      }
      const kept = await archive.record(report);
      if (kept) await placeActors(archive, kept);
      return report;
    },
    async who(report) {
      const kept = await archive.record(report);
      const placed = await archive.groups.of("identity", report);
      return (kept?.record.actors ?? []).map(
        ({ id }) => placed.find(({ actor }) => actor === id)?.group,
      );
    },
    async because(report, actor) {
      const placed = await archive.groups.of("identity", report);
      return placed.find((member) => member.actor === `a${actor + 1}`)?.because;
    },
  };
}
