import type { EntryKind } from "../reader/kinds.js";

/** A part of an entry that a person can correct, and by what means. */
export type Field = {
  /** Keys from the entry to the value. */
  readonly path: readonly string[];
  readonly label: string;
} & (
  | { readonly type: "choice"; readonly options: readonly string[]; readonly optional: boolean }
  | { readonly type: "actor" | "actors" | "place" | "time" | "statement" }
  | { readonly type: "number" | "flag" }
  /** Without words it is null, or empty where it must have some: then the server says so. */
  | { readonly type: "words"; readonly isNeeded?: true }
  | { readonly type: "spans" | "mentions" }
);

/** The closed lists of the record, given by whoever knows them. */
export interface Choices {
  readonly acts: readonly string[];
  readonly eventTypes: readonly string[];
  readonly factualities: readonly string[];
  readonly meetingStates: readonly string[];
  readonly comparators: readonly string[];
}

/** What can be corrected in an entry of a kind, the exact words first. */
export function fieldsOf(kind: EntryKind, choices: Choices): readonly Field[] {
  return makers[kind](choices);
}

const makers: Readonly<Record<EntryKind, (choices: Choices) => readonly Field[]>> = {
  statement: ({ acts }) => [
    spans("What is said", "content", "spans"),
    spans("Who says it, in words", "source", "spans"),
    spans("Words that tie them", "cue", "spans"),
    { type: "actor", path: ["source", "actor"], label: "Speaker" },
    choice("Act", ["act"], acts),
    { type: "actors", path: ["addressees"], label: "Said to" },
    choice("Form", ["form"], ["direct", "indirect", "mixed"]),
    choice("Sourcing", ["sourcing"], ["named", "unnamed", "document", "organization", "group"]),
    { type: "words", path: ["medium"], label: "Medium" },
    { type: "statement", path: ["within"], label: "Told inside" },
    { type: "time", path: ["time"], label: "When" },
    { type: "place", path: ["place"], label: "Where" },
  ],
  event: ({ eventTypes, factualities, meetingStates }) => [
    spans("Words that tell it", "anchor", "spans"),
    choice("Type", ["type"], eventTypes),
    { type: "words", path: ["mode"], label: "Mode" },
    { type: "actors", path: ["actors"], label: "Who does it" },
    { type: "actors", path: ["recipients"], label: "To whom" },
    choice("Factuality", ["factuality"], factualities),
    { ...choice("Meeting", ["meeting"], meetingStates), optional: true },
    { type: "flag", path: ["historical"], label: "Long ago" },
    { type: "statement", path: ["statement"], label: "As told in" },
    { type: "time", path: ["time"], label: "When" },
    { type: "place", path: ["place"], label: "Where" },
  ],
  demand: () => [
    spans("What is wanted", "action", "spans"),
    { type: "actor", path: ["by"], label: "Who wants it" },
    { type: "actors", path: ["of"], label: "Of whom" },
    { type: "statement", path: ["statement"], label: "As told in" },
  ],
  figure: ({ comparators }) => [
    spans("The amount, in words", "spans"),
    { type: "number", path: ["min"], label: "At least" },
    { type: "number", path: ["max"], label: "At most" },
    choice("Comparator", ["comparator"], comparators),
    { type: "words", path: ["counts"], label: "Of what" },
    { type: "words", path: ["unit"], label: "Unit" },
    { type: "words", path: ["currency"], label: "Currency" },
    { type: "time", path: ["asOf"], label: "As of" },
    { type: "statement", path: ["statement"], label: "As told in" },
    { type: "actor", path: ["according"], label: "According to" },
  ],
  time: () => [
    spans("Words of the time", "spans"),
    choice("Type", ["type"], ["DATE", "TIME", "DURATION", "SET"]),
    { type: "words", path: ["value"], label: "Value (TIMEX3)", isNeeded: true },
    { type: "words", path: ["edtf"], label: "Value (EDTF)" },
    { type: "words", path: ["mod"], label: "Modifier" },
  ],
  actor: () => [
    { type: "mentions", path: ["mentions"], label: "Words that mean it" },
    { type: "words", path: ["name"], label: "Name", isNeeded: true },
    { type: "words", path: ["fullName"], label: "Full name" },
    choice("Kind", ["kind"], ["person", "organization", "group", "place"]),
    { type: "words", path: ["country"], label: "Country (ISO 3166-1 alpha-3)" },
    { type: "words", path: ["sector"], label: "Sector (PLOVER)" },
  ],
};

function spans(label: string, ...path: readonly string[]): Field {
  return { type: "spans", path, label };
}

function choice(label: string, path: readonly string[], options: readonly string[]) {
  return { type: "choice" as const, path, label, options, optional: false };
}

/** Where the spans stand that have handles in the text; null for a field without words. */
export function handPath(
  fields: readonly Field[],
  label: string,
  mention: number,
): readonly string[] | null {
  const field = fields.find((one) => one.label === label);
  if (field?.type === "mentions") return [...field.path, `${mention}`, "spans"];
  return field?.type === "spans" ? field.path : null;
}

/** The value at a path of an entry. */
export function valueAt(entry: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined,
    entry,
  );
}

/** The entry with another value at a path; a number leads into a list. */
export function withValue<Entry>(entry: Entry, path: readonly string[], value: unknown): Entry {
  const [key, ...rest] = path;
  if (key === undefined) return value as Entry;
  const inner = withValue(valueAt(entry, [key]), rest, value);
  if (Array.isArray(entry))
    return entry.map((one: unknown, at) => (`${at}` === key ? inner : one)) as Entry;
  return { ...entry, [key]: inner };
}

/** True when two entries say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)));
}
