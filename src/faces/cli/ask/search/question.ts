import type { Archive } from "../../../../archive/archive.js";
import type { AskedKind, EntryQuestion } from "../../../../archive/asking.js";
import { findStory } from "../find.js";
import { type AskOptions, type NextOption, type ScopeOptions, wholeNumber } from "../options.js";

export interface SearchOptions extends AskOptions, NextOption, ScopeOptions {
  readonly speaker?: string;
  readonly addressee?: string;
  readonly place?: string;
  readonly act?: string;
  readonly type?: string;
  readonly factuality?: string;
  readonly kind?: AskedKind;
}

/** Options that ask for entries rather than reports. */
const entryOptions = [
  "speaker",
  "addressee",
  "place",
  "act",
  "type",
  "factuality",
  "kind",
] as const;

export function asksForEntries(options: SearchOptions): boolean {
  return entryOptions.some((name) => options[name] !== undefined);
}

/** What options and words ask. Throws a Refusal when there is no such story. */
export async function makeQuestion(
  archive: Archive,
  words: readonly string[],
  options: SearchOptions,
): Promise<EntryQuestion> {
  const { story, actor, act, type, factuality, kind, from, to, outlet, next } = options;
  const roles = rolesOf(options);
  return {
    ...(words.length === 0 ? { order: "newest" as const } : { words: words.join(" ") }),
    ...(story === undefined ? {} : { story: await findStory(archive, story) }),
    ...(actor === undefined ? {} : { actor: who(actor) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(next === undefined ? {} : { after: next }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(act === undefined ? {} : { act }),
    ...(type === undefined ? {} : { type }),
    ...(factuality === undefined ? {} : { factuality }),
    ...(Object.keys(roles).length === 0 ? {} : { roles }),
  };
}

function rolesOf({
  speaker,
  addressee,
  place,
}: SearchOptions): NonNullable<EntryQuestion["roles"]> {
  return {
    ...(speaker === undefined ? {} : { speaker: who(speaker) }),
    ...(addressee === undefined ? {} : { addressee: who(addressee) }),
    ...(place === undefined ? {} : { place: who(place) }),
  };
}

/** An identity's number, or words of a name. */
function who(asked: string): number | string {
  return wholeNumber(asked) ?? asked;
}
