import { isGlued, isHyphen, type Numeral, type Page, wordOf } from "../draft.js";
import { scales, small } from "./data.js";
import { hasHalf } from "./read-digits.js";

const LONGEST = 24;

/** The sum so far: whole thousands and above, the group that is being read, and the last scale. */
interface Sum {
  readonly total: number;
  readonly group: number;
  readonly scale: number;
}

/** "twenty-three", "a hundred and five", "two dozen", "one and a half million"; "a" alone is none. */
export function readWords(page: Page, at: number): Numeral | null {
  const opensWithArticle = /^an?$/.test(wordOf(page, at)) && scales.has(wordOf(page, at + 1));
  let index = opensWithArticle ? at + 1 : at;
  let sum: Sum = { total: 0, group: opensWithArticle ? 1 : 0, scale: 1 };
  const start = index;
  while (index < at + LONGEST) {
    const step = takeWord(page, index, sum, index > start);
    if (!step) break;
    sum = step.sum;
    index = step.to;
  }
  if (index === start || (!opensWithArticle && !small.has(wordOf(page, at)))) return null;
  const value = sum.total + sum.group;
  return { from: at, to: index, low: value, high: value, scale: sum.scale, kind: "words" };
}

function takeWord(
  page: Page,
  index: number,
  sum: Sum,
  begun: boolean,
): { readonly sum: Sum; readonly to: number } | null {
  const word = wordOf(page, index);
  if (begun && hasHalf(page, index)) {
    const half = sum.scale / 2;
    const grown =
      sum.scale > 1 ? { ...sum, total: sum.total + half } : { ...sum, group: sum.group + 0.5 };
    return { sum: grown, to: index + 3 };
  }
  if (begun && word === "and" && sum.scale > 1 && small.has(wordOf(page, index + 1)))
    return takeWord(page, index + 1, sum, false);
  const joined = begun && isHyphen(page, index) && isGlued(page, index) && isGlued(page, index + 1);
  if (joined) return takeWord(page, index + 1, sum, false);
  const value = small.get(word);
  if (value !== undefined) {
    if (begun && !fits(sum.group, sum.total, value)) return null;
    return { sum: { ...sum, group: sum.group + value, scale: 1 }, to: index + 1 };
  }
  const scale = scales.get(word);
  return scale === undefined ? null : { sum: scaledBy(sum, scale), to: index + 1 };
}

/** "twenty" takes "three", "hundred" takes "twenty", "three" takes nothing. */
function fits(group: number, total: number, value: number): boolean {
  if (value === 0) return false;
  if (group === 0) return total > 0;
  if (group % 100 === 0) return true;
  return value < 10 && group % 10 === 0 && group % 100 >= 20;
}

function scaledBy(sum: Sum, scale: number): Sum {
  if (scale <= 100) return { ...sum, group: (sum.group || 1) * scale, scale };
  if (sum.group === 0) return { total: sum.total * scale, group: 0, scale };
  return { total: sum.total + sum.group * scale, group: 0, scale };
}
