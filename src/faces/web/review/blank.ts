import type { RecordSpan, ReportRecord } from "../../../record/schema.js";
import type { Entry } from "../../http/api/entries.js";
import { type EntryKind, listOf } from "../reader/kinds.js";

/** Kinds that can be added by hand. */
export const addable = ["statement", "event", "demand", "figure", "time", "actor"] as const;

/** An entry to begin with, over words that a person chose. Its id does not matter: the archive gives another. */
export function blankEntry(kind: EntryKind, spans: readonly RecordSpan[], words: string): Entry {
  return blanks[kind](
    spans.map(([start, end]): RecordSpan => [start, end]),
    words,
  );
}

/** An id that no entry of the kind has; `others` are ids that are spoken for. */
export function freshId(record: ReportRecord, kind: EntryKind, others: readonly string[]): string {
  const letter = kind.slice(0, 1);
  const ids = [...record[listOf[kind]].map(({ id }) => id), ...others];
  const numbers = ids.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1)));
  return `${letter}${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

const blanks: Readonly<Record<EntryKind, (spans: RecordSpan[], words: string) => Entry>> = {
  statement: (spans) => ({
    id: "s0",
    source: { spans: [], actor: null, implied: null },
    cue: { spans: [], lemma: null },
    content: { spans },
    form: "indirect",
    act: "say",
    addressees: [],
    sourcing: "named",
    medium: null,
    within: null,
    time: null,
    place: null,
    confidence: 1,
  }),
  event: (spans) => ({
    id: "e0",
    type: "CONSULT",
    mode: null,
    anchor: { spans },
    actors: [],
    recipients: [],
    time: null,
    place: null,
    factuality: "asserted",
    historical: false,
    meeting: null,
    statement: null,
    confidence: 1,
  }),
  demand: (spans) => ({ id: "d0", by: null, of: [], action: { spans }, statement: null }),
  figure: (spans, words) => {
    const number = numberIn(words);
    return {
      id: "f0",
      spans,
      min: number,
      max: number,
      comparator: "exactly",
      counts: null,
      unit: null,
      currency: null,
      asOf: null,
      statement: null,
      according: null,
    };
  },
  time: (spans) => ({
    id: "t0",
    spans,
    type: "DATE",
    value: "XXXX-XX-XX",
    mod: null,
    edtf: null,
    basis: "stated",
    against: null,
  }),
  actor: (spans, words) => ({
    id: "a0",
    kind: "person",
    name: words,
    fullName: null,
    aliases: [],
    roles: [],
    country: null,
    sector: null,
    mentions: [{ spans, form: "name" }],
  }),
};

/** The number in words such as `1,200 people`; null when digits do not tell it. */
function numberIn(words: string): number | null {
  const digits = /\d[\d,]{0,20}(?:\.\d{1,9})?/.exec(words)?.[0];
  return digits === undefined ? null : Number(digits.replaceAll(",", ""));
}
