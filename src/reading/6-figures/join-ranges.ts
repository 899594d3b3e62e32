import data from "../../language/en/figures.json" with { type: "json" };
import { isSameSentence, type Page, type Quantity, wordOf } from "./draft.js";

const ranging: ReadonlySet<string> = new Set(data.ranging);
const VERB_REACH = 12;

/**
 * "between 20 and 30", "20-30", "two or three", "from 5 to 7 percent": two amounts made one. "Rose from 5 to
 * 7 percent" stays two, with one unit, and so does "fell $2 to $14". A pair that falls ("3-2") is left to the rule on scores.
 */
export function joinRanges(page: Page, amounts: readonly Quantity[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const amount of amounts) {
    const last = found.at(-1);
    const joined = last && !last.isRange ? join(page, last, amount) : null;
    if (joined) found.splice(-1, 1, ...joined);
    else found.push(amount);
  }
  return found;
}

function join(page: Page, first: Quantity, second: Quantity): readonly Quantity[] | null {
  const link = wordOf(page, first.to);
  if (second.from !== first.to + 1 || !isSameSentence(page, first.from, second.from)) return null;
  const lead = wordOf(page, first.from - 1);
  const isBetween = lead === "between" && link === "and";
  if (!isBetween && !/^(?:to|or|-|–|‑|—)$/.test(link)) return null;
  if (first.high === null || first.kind !== second.kind) return joinOpen(first, second, link);
  const low = lent(first, second);
  if (!agree(first, second) || second.high === null) return null;
  const unit = second.unit ?? first.unit;
  const currency = second.currency ?? first.currency;
  const shared = { unit, currency, measured: first.measured || second.measured };
  if (lead === "from" && link === "to" && isChange(page, first.from - 1))
    return [{ ...first, ...shared, low, high: low }, second];
  if (link === "to" && first.measured && isChange(page, first.from, 1)) return null;
  if (low >= second.high || (link === "or" && second.low > low * 2)) return null;
  const opened = isBetween || (lead === "from" && link === "to");
  return [
    {
      ...second,
      ...shared,
      from: opened ? first.from - 1 : first.from,
      core: { from: first.core.from, to: second.core.to },
      low,
      isRange: true,
    },
  ];
}

/** "dozens or hundreds": from the lesser, without an upper bound. */
function joinOpen(first: Quantity, second: Quantity, link: string): readonly Quantity[] | null {
  if (first.high !== null || second.high !== null || link === "and") return null;
  const core = { from: first.core.from, to: second.core.to };
  return [
    { ...second, from: first.from, core, low: Math.min(first.low, second.low), isRange: true },
  ];
}

/** What the first number is worth when the scale of the second is meant for both: "2 to 3 million". */
function lent(first: Quantity, second: Quantity): number {
  const bare = first.scale === 1 && second.scale > 1;
  return bare && first.low < second.low / second.scale ? first.low * second.scale : first.low;
}

function agree(first: Quantity, second: Quantity): boolean {
  return (
    (first.unit === null || first.unit === second.unit) &&
    (first.currency === null || second.currency === null || first.currency === second.currency)
  );
}

/** Whether a word of rising or falling stands shortly before "from". */
function isChange(page: Page, from: number, reach = VERB_REACH): boolean {
  for (let index = from - 1; index >= Math.max(0, from - reach); index--) {
    const token = page.tokens[index];
    if (!token || !isSameSentence(page, index, from)) return false;
    if (ranging.has(token.lemma.toLowerCase()) || ranging.has(wordOf(page, index))) return true;
  }
  return false;
}
