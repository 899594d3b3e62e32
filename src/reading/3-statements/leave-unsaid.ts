import speech from "../../language/en/speech.json" with { type: "json" };
import { dependentsBy, headOfRange, lemmaAt, wordAt } from "../2-actors/tree.js";
import { cueLemma } from "./cue-lemma.js";
import type { Draft, Ground } from "./draft.js";

const staying = new Set(speech.staying);
const placing = new Set(speech.placing);
const supposing = new Set(speech.supposing);
const doings: Readonly<Record<string, readonly string[]>> = speech.doings;

/**
 * Leaves out what was read as said and is only done: "the court will hear the case", "recalled its envoy", "the body was
 * identified"; a cue whose content is but a relative clause of some noun ("reported to the panel that oversees it"), a stay
 * ("was expected in Tarn"), and a word that only tells of a noun before it ("several people believed lost turned up").
 */
export function leaveUnsaid(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.filter(
    (draft) =>
      !isDone(draft, ground) &&
      !isRelative(draft, ground) &&
      !isStay(draft, ground) &&
      !isState(draft, ground),
  );
}

function isDone({ cue, content }: Draft, ground: Ground): boolean {
  const { tree } = ground;
  if (!cue || isQuoted(content[0]?.from ?? -1, ground)) return false;
  const verb = headOfRange(tree.tokens, cue);
  const things = doings[cueLemma(wordAt(tree, verb), lemmaAt(tree, verb))];
  if (!things || dependentsBy(tree, verb, "ccomp", "xcomp").length > 0) return false;
  if (things.includes("*") && dependentsBy(tree, verb, "obj").length > 0) return true;
  const objects = dependentsBy(tree, verb, "obj", "nsubj:pass");
  return objects.some((at) => things.includes(lemmaAt(tree, at)));
}

/** A passive of nobody's that is followed by a place alone. */
function isStay({ cue, source, content }: Draft, ground: Ground): boolean {
  const { tree } = ground;
  const [only, ...more] = content;
  if (!cue || !only || source.length > 0 || more.length > 0 || only.from < cue.to) return false;
  const verb = headOfRange(tree.tokens, cue);
  if (dependentsBy(tree, verb, "aux:pass").length === 0) return false;
  if (dependentsBy(tree, verb, "ccomp", "xcomp", "obj", "advcl").length > 0) return false;
  return staying.has(lemmaAt(tree, verb)) && placing.has(wordAt(tree, only.from));
}

/** "believed lost" before a verb that goes on with the same subject. */
function isState({ cue, source, content }: Draft, { tree }: Ground): boolean {
  const first = content[0]?.from ?? -1;
  if (!cue || source.length > 0 || first !== cue.to || cue.to - cue.from > 1) return false;
  const [verb, state, next] = [cue.from, first, first + 1].map((at) => tree.tokens[at]);
  return (
    verb !== undefined &&
    supposing.has(lemmaAt(tree, verb.index)) &&
    /VerbForm=Part|^Degree/.test(state?.feats ?? "") &&
    /VerbForm=Fin/.test(next?.feats ?? "")
  );
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
