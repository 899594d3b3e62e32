import type { Excerpt } from "../../../../archive/asking.js";
import { foldWords } from "../../terminal/lines.js";
import { plain } from "../../terminal/paint.js";
import type { View } from "../../terminal/view.js";
import { onOneLine } from "../../terminal/visible.js";

const mostLines = 4;

/** Stand for the begin and end of colour while lines are measured; they come from nowhere else. */
const opening = "\uE000";
const closing = "\uE001";

/** An excerpt under its report, the words found in colour or between ** and **. */
export function markWords(excerpt: Excerpt, view: View): readonly string[] {
  const isPlain = view.paint === plain;
  const [open, close] = isPlain ? ["**", "**"] : [opening, closing];
  const text = onOneLine(markUp(excerpt, open ?? "", close ?? ""));
  const before = excerpt.start === 0 ? "" : "… ";
  const after = /[.!?”"]$/.test(text) ? "" : " …";
  return foldWords(`${before}${text}${after}`, view.width - 6, mostLines).map(
    (line) => `      ${paintMarks(line, view)}`,
  );
}

function markUp({ start, text, marks }: Excerpt, open: string, close: string): string {
  const points = Array.from(text.replaceAll(opening, "\uFFFD").replaceAll(closing, "\uFFFD"));
  let marked = "";
  let at = 0;
  for (const [from, to] of marks) {
    const [begin, end] = [Math.max(at, from - start), Math.min(points.length, to - start)];
    if (end <= begin) continue;
    marked += points.slice(at, begin).join("") + open + points.slice(begin, end).join("") + close;
    at = end;
  }
  return marked + points.slice(at).join("");
}

/** A mark that goes on in the next line is painted in both. */
function paintMarks(line: string, { paint }: View): string {
  return line
    .split(opening)
    .map((part, index) => {
      const [marked = "", ...rest] = part.split(closing);
      return index === 0 && rest.length === 0 ? part : paint.warn(marked) + rest.join("");
    })
    .join("");
}
