import data from "../../language/en/events.json" with { type: "json" };
import { nounForms, verbForms } from "../4-demands/inflect.js";
import { type EventType, eventTypes } from "../reading.js";

/**
 * A pattern of `events.json`, read from its short notation (docs/events.md says what each sign means).
 * Words are lemmas in lower case; a list that is empty asks for nothing.
 */
export interface Pattern {
  readonly type: EventType;
  readonly mode: string | null;
  /** The words of a noun pattern, its head last; the verb alone of a verb pattern. */
  readonly words: readonly string[];
  readonly particle: string | null;
  /** Forms of nouns (one or two words) of which one must head the object; "who" and "place" stand for sorts of actors. */
  readonly object: ReadonlySet<string>;
  readonly needsObject: boolean;
  readonly forbidsObject: boolean;
  /** Forms of nouns of which one must head the subject. */
  readonly subject: ReadonlySet<string>;
  /** Prepositions of which one must follow; whoever stands behind it is the recipient. */
  readonly prepositions: readonly string[];
  /** Words of which one must stand in the clause below the anchor; "*" is any infinitive, "hostile" any threat. */
  readonly below: ReadonlySet<string>;
  /** Words that must depend on the verb: "take … hostage". */
  readonly beside: readonly string[];
  /** Several who do it do it to each other. */
  readonly mutual: boolean;
  /** For nouns: what "of" names is the recipient, not the actor. */
  readonly ofRecipient: boolean;
  readonly flags: ReadonlySet<string>;
  /** How much the pattern asks for; the one that asks for most wins. */
  readonly weight: number;
}

const sets: Readonly<Record<string, readonly string[]>> = data.sets;
const parts = /\s{1,3}(?=[+@^<!~&$=*]|-obj)/;

export function readPattern(type: EventType, mode: string, notation: string): Pattern {
  const [words = "", ...signs] = notation.split(parts);
  const listed = (sign: string) =>
    signs.filter((part) => part.startsWith(sign)).flatMap((part) => part.slice(1).split(","));
  const nouns = (sign: string) => listed(sign).flatMap((name) => sets[name] ?? [name]);
  const must = signs.find((part) => part.startsWith("!"));
  const object = [...nouns("@"), ...(must && must.length > 1 ? [must.slice(1)] : [])];
  const flags = new Set(listed("&"));
  const asked = signs.filter((part) => !/^[~&*]/.test(part));
  return {
    type,
    mode: mode === "-" ? null : mode,
    words: words.split(" "),
    particle: listed("+")[0] ?? null,
    object: formsOf(object),
    needsObject: must !== undefined || object.length > 0,
    forbidsObject: signs.includes("-obj"),
    subject: formsOf(nouns("<")),
    prepositions: listed("^"),
    below: formsOf(nouns("$")),
    beside: listed("=").flatMap((word) => word.split(" ")),
    mutual: signs.includes("~"),
    ofRecipient: signs.includes("*"),
    flags,
    weight: asked.length + words.split(" ").length + (object.length > 0 ? 1 / object.length : 0),
  };
}

function formsOf(nouns: readonly string[]): ReadonlySet<string> {
  return new Set(nouns.flatMap((noun) => nounForms(noun)));
}

type Listed = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

function readAll(listed: Listed): readonly Pattern[] {
  return eventTypes.flatMap((type) =>
    Object.entries(listed[type] ?? {}).flatMap(([mode, notations]) =>
      notations.map((notation) => readPattern(type, mode, notation)),
    ),
  );
}

/** Patterns by every form of their (last) word; those that ask for most first. */
function byForm(
  patterns: readonly Pattern[],
  forms: (word: string) => readonly string[],
): ReadonlyMap<string, readonly Pattern[]> {
  const found = new Map<string, Pattern[]>();
  for (const pattern of [...patterns].sort((a, b) => b.weight - a.weight)) {
    for (const form of new Set(forms(pattern.words.at(-1) ?? ""))) {
      const list = found.get(form);
      if (list) list.push(pattern);
      else found.set(form, [pattern]);
    }
  }
  return found;
}

export const verbPatterns = byForm(readAll(data.verbs), verbForms);
export const nounPatterns = byForm(readAll(data.nouns), nounForms);
