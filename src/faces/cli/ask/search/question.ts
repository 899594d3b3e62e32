import type { Archive } from "../../../../archive/archive.js";
import type { AskedKind, EntryQuestion } from "../../../../archive/asking.js";
import { Refusal } from "../../errors.js";
import { findActors, findStory } from "../find.js";
import { type AskOptions, type NextOption, type ScopeOptions, wholeNumber } from "../options.js";

export interface SearchOptions extends AskOptions, NextOption, ScopeOptions {
  readonly speaker?: string;
  readonly addressee?: string;
  readonly according?: string;
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
  "according",
  "place",
  "act",
  "type",
  "factuality",
  "kind",
] as const;

export function asksForEntries(options: SearchOptions): boolean {
  return entryOptions.some((name) => options[name] !== undefined);
}

/** What options and words ask. Throws a Refusal when there is no such story or actor. */
export async function makeQuestion(
  archive: Archive,
  words: readonly string[],
  options: SearchOptions,
): Promise<EntryQuestion> {
  const { story, actor, act, type, factuality, kind, from, to, outlet, next } = options;
  const roles = await rolesOf(archive, options);
  return {
    ...(words.length === 0 ? { order: "newest" as const } : { words: words.join(" ") }),
    ...(story === undefined ? {} : { story: await findStory(archive, story) }),
    ...(actor === undefined ? {} : { actor: await who(archive, actor) }),
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

async function rolesOf(
  archive: Archive,
  { speaker, addressee, according, place }: SearchOptions,
): Promise<NonNullable<EntryQuestion["roles"]>> {
  return {
    ...(speaker === undefined ? {} : { speaker: await who(archive, speaker) }),
    ...(addressee === undefined ? {} : { addressee: await who(archive, addressee) }),
    ...(according === undefined ? {} : { according: await who(archive, according) }),
    ...(place === undefined ? {} : { place: await who(archive, place) }),
  };
}

/** An identity's number, or that of the one it was merged into; or words of a name. */
async function who(archive: Archive, asked: string): Promise<number | string> {
  if (wholeNumber(asked) === null) return asked;
  const [found] = await findActors(archive, asked);
  if (found) return found.number;
  throw new Refusal(`There is no actor ${asked}; rapporteur actors lists them.`);
}
