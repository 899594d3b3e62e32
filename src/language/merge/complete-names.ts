import type { Name, Token } from "../analysis.js";

/**
 * Names that stop inside a flat chain of proper nouns ("Joram" of "Joram Pell") get the rest of it, by the tree;
 * names that then meet are one, of the kind of the first. In text order and apart from each other, as they came.
 */
export function completeNames(names: readonly Name[], tokens: readonly Token[]): Name[] {
  const found: Name[] = [];
  for (const name of names) {
    const whole = completed(name, tokens);
    const last = found.at(-1);
    if (last && whole.from < last.to) {
      found[found.length - 1] = { ...last, to: Math.max(last.to, whole.to) };
    } else found.push(whole);
  }
  return found;
}

function completed(name: Name, tokens: readonly Token[]): Name {
  let { from, to } = name;
  while (hangs(tokens[from], tokens[from - 1])) from--;
  while (hangs(tokens[to], tokens[to - 1], from)) to++;
  return from === name.from && to === name.to ? name : { ...name, from, to };
}

/** True if `token` is the flat continuation of `before`, or of an earlier token of the name that begins at `least`. */
function hangs(token: Token | undefined, before: Token | undefined, least?: number): boolean {
  if (!token || !before || token.upos !== "PROPN" || before.upos !== "PROPN") return false;
  if (token.deprel !== "flat" || token.sentence !== before.sentence) return false;
  return token.head === before.index || (least !== undefined && token.head >= least);
}
