import { foldWords, widthOf, wrapWords } from "./lines.js";
import type { View } from "./view.js";

/** Lines of a cell that are shown; the rest is counted. */
const cellLines = 6;
const gap = 2;
const narrowest = 4;
/** A column is not made narrower than its longest word, up to so much. */
const longestWord = 12;

/**
 * A heading and rows of cells under each other, made to fit the screen; no rows give no lines. Where columns would have
 * to cut words, each row is written as a sentence is.
 */
export function showTable(
  heading: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  view: View,
): readonly string[] {
  if (rows.length === 0) return [];
  const { paint } = view;
  const widths = fitColumns([heads, ...rows], view.width - 2);
  if (cutsWords([heads, ...rows], widths))
    return [paint.strong(heading), ...rows.flatMap((row) => writeAsText(row, view.width))];
  return [
    paint.strong(heading),
    ...writeCells(heads, widths).map(paint.faint),
    ...rows.flatMap((row) => writeCells(row, widths)),
  ];
}

function cutsWords(rows: readonly (readonly string[])[], widths: readonly number[]): boolean {
  return rows.some((row) =>
    row.some((cell, column) =>
      cell.split(" ").some((word) => Math.min(longestWord, widthOf(word)) > (widths[column] ?? 0)),
    ),
  );
}

function writeAsText(cells: readonly string[], width: number): readonly string[] {
  const text = cells.filter((cell) => cell !== "").join(" · ");
  return wrapWords(text, width - 4).map((line, at) => `${at === 0 ? "  " : "    "}${line}`);
}

/** As wide as the widest cell of each column; the widest columns give way until all fit. */
function fitColumns(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => Math.min(width, widthOf(row[column] ?? "")))),
  );
  const room = width - gap * (widths.length - 1);
  let over = widths.reduce((sum, each) => sum + each, 0) - room;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= narrowest) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}

function writeCells(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const folded = cells.map((cell, column) => foldWords(cell, widths[column] ?? 1, cellLines));
  const height = Math.max(1, ...folded.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const line = folded.map((lines, column) => {
      const words = lines[at] ?? "";
      return words + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(words)));
    });
    return `  ${line.join(" ".repeat(gap)).trimEnd()}`;
  });
}
