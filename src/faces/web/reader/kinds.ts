import type { ReportRecord } from "../../../record/schema.js";

/** What can be shown or not, in the order of its filters. */
export const entryKinds = ["statement", "event", "demand", "figure", "time", "actor"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** How a kind is called, and the mark that its words carry beside their colour. */
export const kindWords: Readonly<
  Record<EntryKind, { readonly one: string; readonly many: string; readonly sign: string }>
> = {
  statement: { one: "statement", many: "Statements", sign: "“" },
  event: { one: "event", many: "Events", sign: "▸" },
  demand: { one: "demand", many: "Demands", sign: "!" },
  figure: { one: "figure", many: "Figures", sign: "#" },
  time: { one: "time", many: "Times", sign: "◷" },
  actor: { one: "actor", many: "Actors", sign: "@" },
};

const letters: Readonly<Record<string, EntryKind>> = {
  s: "statement",
  e: "event",
  d: "demand",
  f: "figure",
  t: "time",
  a: "actor",
};

/** The kind of an entry by its id; null when it is no id of an entry. */
export function kindOf(id: string): EntryKind | null {
  return /^[sedfta]\d{1,9}$/.test(id) ? (letters[id.slice(0, 1)] ?? null) : null;
}

export const listOf = {
  statement: "statements",
  event: "events",
  demand: "demands",
  figure: "figures",
  time: "times",
  actor: "actors",
} as const satisfies Readonly<Record<EntryKind, keyof ReportRecord>>;

/** An entry as people call it: `statement 4`; the id itself where it is none. */
export function entryWords(id: string): string {
  const kind = kindOf(id);
  return kind === null ? id : `${kindWords[kind].one} ${id.slice(1)}`;
}
