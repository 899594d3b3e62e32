import type { Analysis, TokenRange } from "../../language/analysis.js";

/** The token range of each paragraph, in text order, without gaps. */
export function paragraphsOf(analysis: Pick<Analysis, "sentences">): readonly TokenRange[] {
  const found: { from: number; to: number; paragraph: number }[] = [];
  for (const { from, to, paragraph } of analysis.sentences) {
    const last = found.at(-1);
    if (last?.paragraph === paragraph) last.to = to;
    else found.push({ from, to, paragraph });
  }
  return found;
}
