import type { RecordSpan, ReportRecord } from "../../../record/schema.js";
import type { Entry } from "../../http/api/entries.js";
import { freshId } from "./blank.js";
import type { Change } from "./changes.js";

type Actor = ReportRecord["actors"][number];

/** Whose a mention is from now on, by its place in the actor's list: an actor's id, or one of these. */
export type Moves = ReadonlyMap<number, string>;
/** Somebody whom the record does not have yet. */
export const somebodyNew = "new";
/** The words name nobody. */
export const nobody = "none";

type Given = { readonly changes: readonly Change[] } | { readonly issue: string };

/**
 * What has to be decided so that mentions of an actor are somebody else's: the actors themselves, and the statements
 * whose source is among the words, with what is demanded and counted in them. An actor that gives all its mentions
 * to one other is merged into it: whatever names it names the other.
 */
export function givenAway(
  record: ReportRecord,
  draft: Entry,
  moves: Moves,
  taken: readonly string[],
): Given {
  const before = record.actors.find(({ id }) => id === draft.id);
  if (!before || !("mentions" in draft)) return { issue: "There is no such actor any more." };
  const left = withoutMoved(draft, moves);
  const heirs = new Set(moves.values());
  if (left.length > 0) return { changes: split(record, before, draft, moves, taken) };
  const [heir] = heirs;
  if (heirs.size > 1 || heir === undefined || heir === nobody || heir === somebodyNew)
    return {
      issue:
        "Leave the actor a mention, or give all of them to one other actor; an actor that is nobody is rejected.",
    };
  return { changes: merged(record, before, draft, heir) };
}

/** The mentions that stay. */
export function withoutMoved(actor: Entry, moves: Moves): Actor["mentions"] {
  return "mentions" in actor ? actor.mentions.filter((_, index) => !moves.has(index)) : [];
}

function split(
  record: ReportRecord,
  before: Actor,
  draft: Actor,
  moves: Moves,
  taken: readonly string[],
): readonly Change[] {
  const fresh = freshId(record, "actor", taken);
  const idOf = (heir: string) => (heir === somebodyNew ? fresh : heir);
  const given = (id: string) =>
    draft.mentions.filter((_, index) => idOf(moves.get(index) ?? "") === id);
  const heirs = [...new Set([...moves.values()].map(idOf))].filter((id) => id !== nobody);
  const others = heirs.flatMap((id): readonly Change[] => {
    const heir = record.actors.find((one) => one.id === id);
    if (heir) return [corrected(heir, { ...heir, mentions: inOrder(heir.mentions, given(id)) })];
    return [added(newActor(record, fresh, draft, given(id)))];
  });
  const own = corrected(before, { ...draft, mentions: withoutMoved(draft, moves) });
  const said = heirs.flatMap((id) => followers(record, before.id, given(id), id));
  const once = said.filter(
    ({ entry }, at) => said.findIndex((one) => one.entry.id === entry.id) === at,
  );
  return [
    ...others.filter(({ act }) => act === "add"),
    own,
    ...others.filter(({ act }) => act !== "add"),
    ...once,
  ];
}

/** Statements whose source stands in the mentions, and what is demanded and counted in them. */
function followers(
  record: ReportRecord,
  from: string,
  mentions: Actor["mentions"],
  to: string,
): readonly Change[] {
  const spans = mentions.flatMap((mention) => mention.spans);
  const said = record.statements.filter(
    ({ source }) =>
      source.actor === from && source.spans.some((one) => spans.some((other) => meet(one, other))),
  );
  const ids = new Set(said.map(({ id }) => id));
  const isTold = ({ statement }: { readonly statement: string | null }) =>
    statement !== null && ids.has(statement);
  return [
    ...said.map((one) => corrected(one, { ...one, source: { ...one.source, actor: to } })),
    ...record.demands
      .filter((one) => isTold(one) && one.by === from)
      .map((one) => corrected(one, { ...one, by: to })),
    ...record.figures
      .filter((one) => isTold(one) && one.according === from)
      .map((one) => corrected(one, { ...one, according: to })),
  ];
}

function merged(
  record: ReportRecord,
  before: Actor,
  draft: Actor,
  into: string,
): readonly Change[] {
  const heir = record.actors.find(({ id }) => id === into);
  if (!heir) return [];
  const names = [heir.name, heir.fullName, ...heir.aliases];
  const aliases = [draft.name, ...draft.aliases].filter(
    (name) => name.trim() !== "" && !names.includes(name),
  );
  const grown = {
    ...heir,
    aliases: [...heir.aliases, ...new Set(aliases)],
    roles: [
      ...heir.roles,
      ...draft.roles.filter(({ title }) => !heir.roles.some((role) => role.title === title)),
    ],
    mentions: inOrder(heir.mentions, draft.mentions),
  };
  const entries: readonly Entry[] = [
    ...record.actors.filter(({ id }) => id !== before.id && id !== into),
    ...record.statements,
    ...record.demands,
    ...record.events,
    ...record.figures,
  ];
  const renamed = entries.flatMap((entry) => {
    const after = withReference(entry, before.id, into);
    return after === entry ? [] : [corrected(entry, after)];
  });
  return [corrected(heir, grown), ...renamed, { act: "reject", entry: before, after: null }];
}

/** An entry that names one actor where it named another; the entry itself where it did not. */
function withReference(entry: Entry, from: string, to: string): Entry {
  const one = <Id extends string | null>(id: Id) => (id === from ? to : id);
  const many = (ids: readonly string[]) =>
    ids.includes(from) ? [...new Set(ids.map((id) => (id === from ? to : id)))] : ids;
  const after = changed(entry, one, many);
  return JSON.stringify(after) === JSON.stringify(entry) ? entry : (after as Entry);
}

function changed(
  entry: Entry,
  one: (id: string | null) => string | null,
  many: (ids: readonly string[]) => readonly string[],
): unknown {
  if ("cue" in entry) {
    const source = { ...entry.source, actor: one(entry.source.actor) };
    return { ...entry, source, addressees: many(entry.addressees), place: one(entry.place) };
  }
  if ("anchor" in entry)
    return {
      ...entry,
      actors: many(entry.actors),
      recipients: many(entry.recipients),
      place: one(entry.place),
    };
  if ("action" in entry) return { ...entry, by: one(entry.by), of: many(entry.of) };
  if ("according" in entry) return { ...entry, according: one(entry.according) };
  if ("mentions" in entry)
    return { ...entry, roles: entry.roles.map((role) => ({ ...role, of: one(role.of) })) };
  return entry;
}

function newActor(
  record: ReportRecord,
  id: string,
  like: Actor,
  mentions: Actor["mentions"],
): Actor {
  const named = mentions.find(({ form }) => form === "name") ?? mentions[0];
  const points = [...record.report.text];
  const name = (named?.spans ?? []).map(([from, to]) => points.slice(from, to).join("")).join(" ");
  const bare = { fullName: null, aliases: [], roles: [], country: null, sector: null };
  return { id, kind: like.kind, name: name || like.name, ...bare, mentions };
}

function inOrder(some: Actor["mentions"], more: Actor["mentions"]): Actor["mentions"] {
  const startOf = ({ spans }: Actor["mentions"][number]) => spans[0]?.[0] ?? 0;
  return [...some, ...more].sort((a, b) => startOf(a) - startOf(b));
}

function meet([a, b]: RecordSpan, [c, d]: RecordSpan): boolean {
  return a < d && c < b;
}

function corrected(entry: Entry, after: Entry): Change {
  return { act: "correct", entry, after };
}

function added(entry: Entry): Change {
  return { act: "add", entry, after: entry };
}
