import { scales, units } from "./data.js";
import { isWordly, matchEnd, runEnd } from "./match.js";

const PHONE =
  /(?:\+?\d{1,3}-)?\d{3}[-/]\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?![\d-])|\d{5}-\d{4}(?!\d)|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})(?![\d-])|\d{4}-\d{2}-\d{2}(?![\d-])/y;
const SLASHED =
  /\d{1,2}\/\d{1,2}\/\d{2,4}(?![\d/])|(?:0?\d|1[0-2])\/(?:[0-2]?\d|3[01])(?![\d/\p{L}])/uy;
const PLAIN = /\d{1,200}(?:,\d{3}(?!\d)|,\d{2}(?=,\d{3}(?!\d))|[.:]\d{1,60}){0,12}|[.]\d{1,60}/y;
const DECADE = /\d{1,3}0['’]s(?![\p{L}\p{N}])/uy;
const ORDINAL = /^(?:st|nd|rd|th|s|ST|ND|RD|TH)$/;
const CLOCK = /[AaPp]\.[Mm](?![\p{L}])/uy;

/** End of the number at `at` (a date, a telephone number, "1,250.5", "20th"); -1 if none starts there. */
export function cutNumber(text: string, at: number): number {
  for (const pattern of [PHONE, SLASHED, DECADE]) {
    const end = matchEnd(pattern, text, at);
    if (end > 0 && !isWordly(text, end)) return end;
  }
  const end = matchEnd(PLAIN, text, at);
  if (end < 0 || !isWordly(text, end)) return end;
  if (matchEnd(CLOCK, text, end) > 0) return end;
  const tail = runEnd(text, end);
  const letters = text.slice(end, tail);
  if (ORDINAL.test(letters)) return tail;
  if (units.has(letters) || (scales.has(letters) && text[at - 1] === "$")) return end;
  return tail;
}
