import type { Token, TokenRange } from "../../language/analysis.js";
import type { Span } from "../../text/span.js";
import type { Statement } from "../reading.js";

/** For each token the innermost statement that tells it (the one with the least content), null in the report's own voice. */
export function ownersOf(
  tokens: readonly Token[],
  statements: readonly Statement[],
): readonly (Statement | null)[] {
  const owners: (Statement | null)[] = new Array(tokens.length).fill(null);
  const sized = statements.map((statement) => ({ statement, size: sizeOf(statement) }));
  for (const { statement } of sized.sort((a, b) => b.size - a.size)) {
    for (const span of statement.content.spans) {
      for (let at = firstFrom(tokens, span.from); at < tokens.length; at++) {
        const token = tokens[at];
        if (!token || token.to > span.to) break;
        owners[at] = statement;
      }
    }
  }
  return owners;
}

function sizeOf(statement: Statement): number {
  return statement.content.spans.reduce((sum, span) => sum + span.to - span.from, 0);
}

/** For each token of a cue the statement that it is the cue of; the last one where there are several. */
export function cuesOf(
  tokens: readonly Token[],
  statements: readonly Statement[],
): ReadonlyMap<number, Statement> {
  const cues = new Map<number, Statement>();
  for (const statement of statements) {
    for (const span of statement.cue.spans) {
      const { from, to } = tokensOf(tokens, span);
      for (let at = from; at < to; at++) cues.set(at, statement);
    }
  }
  return cues;
}

/** The tokens that lie in a span of the text; none where it holds no whole one. */
export function tokensOf(tokens: readonly Token[], span: Span): TokenRange {
  const from = firstFrom(tokens, span.from);
  let to = from;
  while ((tokens[to]?.to ?? Infinity) <= span.to) to++;
  return { from, to };
}

/** Index of the first token that begins at `offset` or later. */
export function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
