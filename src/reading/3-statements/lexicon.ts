import cues from "../../language/en/cues.json" with { type: "json" };
import { type Act, acts } from "../reading.js";

const actOf = new Map(acts.flatMap((act) => cues.acts[act].map((words) => [words, act] as const)));

/** The act of a cue by its lemmas ("call for" is a demand), or null when the lexicon does not know it. */
export function actOfWords(words: string): Act | null {
  return actOf.get(words) ?? null;
}
