import type { Token } from "../../language/analysis.js";
import type { Statement } from "../reading.js";
import { firstEndingAfter } from "./draft.js";

/**
 * For each token the innermost statement that tells it, null in the report's own voice. The statement with
 * the least content is the innermost. Costs the sum of what the statements say.
 */
export function statementsByToken(
  tokens: readonly Token[],
  statements: readonly Statement[],
): readonly (Statement | null)[] {
  const owners: (Statement | null)[] = new Array(tokens.length).fill(null);
  const sized = statements.map((statement) => ({ statement, size: sizeOf(statement) }));
  for (const { statement } of sized.sort((a, b) => b.size - a.size)) {
    for (const span of statement.content.spans) {
      for (let index = firstEndingAfter(tokens, span.from); ; index++) {
        const token = tokens[index];
        if (!token || token.from >= span.to) break;
        if (token.from >= span.from && token.to <= span.to) owners[index] = statement;
      }
    }
  }
  return owners;
}

function sizeOf(statement: Statement): number {
  return statement.content.spans.reduce((sum, span) => sum + span.to - span.from, 0);
}
