import { isGlued, isHyphen, type Numeral, type Page, wordOf } from "../draft.js";
import { isMoneySign } from "../money-words.js";
import { moneySuffixes, scales, suffixes } from "./data.js";

const GROUPED = /^\d{1,3}(?:,\d{3}){1,80}(?:\.\d{1,60})?$/;
/** Thousands of digits are an amount as well, one that is given up with a notice. */
const PLAIN = /^\d{1,5000}(?:\.\d{1,60})?$|^\.\d{1,60}$/;
const LEADING_ZERO = /^0\d/;
const GROUP = /^\d{3}$/;

/** "130,000", "1.5 million", "$5m", "10k", "130 000"; digits with letters or a leading zero are none. */
export function readDigits(page: Page, at: number): Numeral | null {
  const form = page.tokens[at]?.form ?? "";
  if (!(GROUPED.test(form) || PLAIN.test(form)) || LEADING_ZERO.test(form)) return null;
  if (isGlued(page, at) && /[\p{L}\d.]$/u.test(wordOf(page, at - 1)) && !isMoneySign(page, at - 1))
    return null;
  const groups = spacedGroups(page, at);
  const plain = Number(form.replaceAll(",", "") + groups.join(""));
  const digitsEnd = at + 1 + groups.length;
  const value = plain + (hasHalf(page, digitsEnd) ? 0.5 : 0);
  const end = value === plain ? digitsEnd : digitsEnd + 3;
  const scaled = readScale(page, end, isMoneySign(page, at - 1));
  const low = rounded(value * scaled.scale);
  return { from: at, to: scaled.to, low, high: low, scale: scaled.scale, kind: "digits" };
}

/** Groups of three digits parted by thin or unbreakable spaces, or by plain ones before "000". */
function spacedGroups(page: Page, at: number): string[] {
  const groups: string[] = [];
  if (!/^[1-9]\d{0,2}$/.test(wordOf(page, at))) return groups;
  for (let next = at + 1; groups.length < 6; next++) {
    const token = page.tokens[next];
    if (token?.gap !== "space" || !GROUP.test(token.form)) break;
    const between = page.text.slice(page.tokens[next - 1]?.to, token.from);
    if (between === " " && token.form !== "000") break;
    groups.push(token.form);
  }
  return groups;
}

/** "2 and a half". */
export function hasHalf(page: Page, at: number): boolean {
  return (
    wordOf(page, at) === "and" && wordOf(page, at + 1) === "a" && wordOf(page, at + 2) === "half"
  );
}

function readScale(page: Page, at: number, money: boolean): { scale: number; to: number } {
  const form = page.tokens[at]?.form ?? "";
  const suffix = suffixes.get(form);
  if (suffix !== undefined && isGlued(page, at) && isSuffix(page, at, money))
    return { scale: suffix, to: at + 1 };
  const hyphen = isHyphen(page, at) && isGlued(page, at) && isGlued(page, at + 1) ? 1 : 0;
  let scale = 1;
  let to = at;
  for (let next = at + hyphen; next < at + hyphen + 3; next++) {
    const factor = scales.get(wordOf(page, next));
    if (factor === undefined) break;
    scale *= factor;
    to = next + 1;
  }
  return { scale, to };
}

/** A bare "m" is metres unless money or a plural noun says millions. */
function isSuffix(page: Page, at: number, money: boolean): boolean {
  const form = page.tokens[at]?.form ?? "";
  if (money) return true;
  if (moneySuffixes.has(form)) return false;
  const next = page.tokens[at + 1];
  return form !== "m" || (next?.upos === "NOUN" && next.feats.includes("Number=Plur"));
}

/** Takes away the dust of binary fractions: 1.1 million is 1,100,000. */
export function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}
