import type { Analysis } from "../../language/analysis.js";

const opening = /^[“«„]$/;
const closing = /^[”»]$/;

/** For each token 1 inside quotation marks, else 0. Marks are paired within a paragraph; a loose one ends with it. */
export function quotedTokens({
  tokens,
  sentences,
}: Pick<Analysis, "tokens" | "sentences">): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let depth = 0;
  let paragraph = -1;
  for (const token of tokens) {
    const at = sentences[token.sentence]?.paragraph ?? paragraph;
    if (at !== paragraph) depth = 0;
    paragraph = at;
    if (opening.test(token.form)) depth++;
    else if (closing.test(token.form)) depth = Math.max(0, depth - 1);
    else if (token.form === '"' || token.form === "``" || token.form === "''")
      depth = depth > 0 ? 0 : 1;
    quoted[token.index] = depth > 0 ? 1 : 0;
  }
  return quoted;
}
