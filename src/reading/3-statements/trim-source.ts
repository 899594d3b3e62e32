import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";

const loose = /^(?:[,;:.]|[-–—]{1,2})$/;
const brackets: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

/** A source has no comma at its edges, and a bracket that it opens is closed where the closing one stands next. */
export function trimSource(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    source: draft.source.map((range) => closed(trimmed(range, ground), ground)),
  }));
}

function trimmed(range: TokenRange, { analysis: { tokens } }: Ground): TokenRange {
  const isLoose = (token: number) => loose.test(tokens[token]?.form ?? "");
  let { from, to } = range;
  while (from < to - 1 && isLoose(from)) from++;
  while (to - 1 > from && isLoose(to - 1)) to--;
  return { from, to };
}

function closed(range: TokenRange, { analysis: { tokens } }: Ground): TokenRange {
  let open: string | undefined;
  for (let at = range.from; at < range.to; at++) {
    const form = tokens[at]?.form ?? "";
    if (brackets[form] !== undefined) open = brackets[form];
    else if (form === open) open = undefined;
  }
  const closes = open !== undefined && tokens[range.to]?.form === open;
  return closes ? { from: range.from, to: range.to + 1 } : range;
}
