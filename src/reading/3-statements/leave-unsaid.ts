import speech from "../../language/en/speech.json" with { type: "json" };
import { dependentsBy, headOfRange, lemmaAt, wordAt } from "../2-actors/tree.js";
import type { Draft, Ground } from "./draft.js";

const doings: Readonly<Record<string, readonly string[]>> = speech.doings;

/**
 * Leaves out what was read as said and is only done: "the court will hear the case", "recalled its envoy", "signed the
 * convention", and a cue whose content is but a relative clause of some noun ("reported to the panel that oversees it").
 */
export function leaveUnsaid(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.filter((draft) => !isDone(draft, ground) && !isRelative(draft, ground));
}

function isDone({ cue, content }: Draft, ground: Ground): boolean {
  const { tree } = ground;
  if (!cue || isQuoted(content[0]?.from ?? -1, ground)) return false;
  const verb = headOfRange(tree.tokens, cue);
  const things = doings[lemmaAt(tree, verb)];
  if (!things || dependentsBy(tree, verb, "ccomp", "xcomp").length > 0) return false;
  const objects = dependentsBy(tree, verb, "obj");
  return objects.some((at) => things.includes("*") || things.includes(lemmaAt(tree, at)));
}

function isRelative({ cue, content }: Draft, ground: Ground): boolean {
  const [only, ...more] = content;
  if (!cue || !only || more.length > 0 || only.from < cue.to || isQuoted(only.from, ground))
    return false;
  const { tree } = ground;
  const head = headOfRange(tree.tokens, only);
  const token = tree.tokens[head];
  const over = token?.head ?? -1;
  return (
    token?.deprel === "acl:relcl" &&
    /^(?:that|which|who)$/.test(wordAt(tree, only.from)) &&
    over >= cue.to &&
    over < only.from
  );
}

function isQuoted(at: number, { quotedAt }: Ground): boolean {
  return (quotedAt[at] ?? -1) !== -1;
}
