import type { Analysis, Token } from "../../language/analysis.js";
import type { Statement } from "../reading.js";
import { firstFrom, tokensOf } from "./owners-of.js";

/**
 * The analysis with verbs hung where the statements say they belong: "officials said that nine had died, and appealed for
 * help" has officials appeal, though the tree joins it to "died". For the stages that ask who does what.
 */
export function hangOnCues(analysis: Analysis, statements: readonly Statement[]): Analysis {
  const heads = new Map<number, number>();
  for (const { cue, content } of statements) {
    const [cueSpan, last] = [cue.spans[0], content.spans.at(-1)];
    if (!cueSpan || !last) continue;
    const { from } = tokensOf(analysis.tokens, cueSpan);
    const verb = analysis.tokens.slice(from, from + 3).find(({ upos }) => upos === "VERB");
    const start = firstFrom(analysis.tokens, content.spans[0]?.from ?? 0);
    const { to: end } = tokensOf(analysis.tokens, last);
    if (verb && verb.index < start) hangBehind(analysis.tokens, verb, start, end, heads);
  }
  if (heads.size === 0) return analysis;
  const tokens = analysis.tokens.map((token) => {
    const head = heads.get(token.index);
    return head === undefined ? token : { ...token, head };
  });
  return { ...analysis, tokens };
}

/** Verbs behind the content that are joined to one in it and have no subject of their own. */
function hangBehind(
  tokens: readonly Token[],
  cue: Token,
  start: number,
  end: number,
  heads: Map<number, number>,
): void {
  for (let at = end; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.sentence !== cue.sentence) return;
    const isJoined = token.upos === "VERB" && token.deprel === "conj";
    if (isJoined && token.head >= start && token.head < end && isAlone(tokens, at, cue.sentence))
      heads.set(at, cue.index);
  }
}

function isAlone(tokens: readonly Token[], verb: number, sentence: number): boolean {
  for (let at = verb - 1; at >= 0 && tokens[at]?.sentence === sentence; at--)
    if (tokens[at]?.head === verb && /^nsubj/.test(tokens[at]?.deprel ?? "")) return false;
  return true;
}
