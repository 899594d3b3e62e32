import type { Token } from "../../language/analysis.js";
import words from "../../language/en/tense-words.json" with { type: "json" };
import { type Dependents, type Ground, tokenAt, wordAt } from "./ground.js";

const granting = new Set(words.granting);
const inviting = new Set(words.inviting);
const furthest = 16;
const furthestLook = 40;

/**
 * Days that lie ahead whatever the verb's tense: "gave them until Friday", "if they were not paid by Friday", "invited him to
 * her office on Monday".
 */
export function isDayAhead(
  ground: Ground,
  at: number,
  governor: Token,
  dependents: Dependents,
): boolean {
  const lead = wordAt(ground, at - 1);
  if (/^(?:until|till)$/.test(lead)) return granting.has(governor.lemma);
  const around = near(ground, governor.index, dependents);
  if (/^(?:by|before|until)$/.test(lead))
    return around.some(({ deprel, form }) => deprel === "mark" && /^(?:if|unless)$/i.test(form));
  if (isCondition(ground, governor, around, dependents)) return true;
  return lead === "on" && inviting.has(governor.lemma) && isAskedSomewhere(ground, at, governor);
}

/** "Would end if members approved it in a vote on Sunday": what would be waits for it. */
function isCondition(
  ground: Ground,
  { deprel, head }: Token,
  around: readonly Token[],
  dependents: Dependents,
): boolean {
  const isIf = ({ deprel: mark, form }: Token) => mark === "mark" && /^(?:if|unless)$/i.test(form);
  if (deprel !== "advcl" || head < 0 || !around.some(isIf)) return false;
  return near(ground, head, dependents).some(({ form }) => /^(?:will|would)$/i.test(form));
}

/** The first words that hang on a verb; it may have as many as the text. */
function near(ground: Ground, verb: number, dependents: Dependents): readonly Token[] {
  const first = (dependents[verb] ?? []).slice(0, furthestLook);
  return first.flatMap((at) => ground.analysis.tokens[at] ?? []);
}

/** Where somebody is asked to stands between the verb and the day. */
function isAskedSomewhere(ground: Ground, at: number, { index, sentence }: Token): boolean {
  const time = tokenAt(ground, at)?.index ?? -1;
  for (let to = index + 2; to < time - 1 && to < index + furthest; to++) {
    const token = ground.analysis.tokens[to];
    if (token?.sentence !== sentence) return false;
    if (token.upos === "ADP" && /^(?:to|for)$/i.test(token.form)) return true;
  }
  return false;
}
