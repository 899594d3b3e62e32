import { clitics, currencies, elided, emoticons } from "./data.js";
import { isApostrophe, isWordly, matchEnd, runEnd } from "./match.js";

const RUNS = [
  /[.…]{2,200}[!?]{0,200}/y,
  /[!?][.!?]{1,200}|\.[!?]{1,200}/y,
  /\[(?:\.{3}|…)\]/y,
  /''|``|’’|‘’/y,
  /-{2,200}>?|={2,200}>?|\*{2,200}|\+{2,200}|~{2,200}|_{2,200}|<{2,200}|>{2,200}|#{2,200}|–{2,200}|—{2,200}|->|<-/y,
  /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f|\u200d\p{Extended_Pictographic}){0,20}/uy,
];
const YEAR = /['’]\d\d(?:['’]?s)?(?![\p{L}\p{N}])/uy;
const PLUS = /\+\d{1,20}(?:-\d{1,12}){0,3}/y;
const ANY = /[\s\S]\p{M}{0,20}/uy;

/** End of the mark or the run of marks at `at`; always at least one character. `glued`: no white space before. */
export function cutSymbol(text: string, at: number, glued: boolean): number {
  const smile = cutEmoticon(text, at, glued);
  if (smile > 0) return smile;
  if (isApostrophe(text[at])) {
    const end = cutElision(text, at, glued);
    if (end > 0) return end;
  }
  if (text[at] === "+" && !glued) {
    const end = matchEnd(PLUS, text, at);
    if (end > 0) return end;
  }
  for (const pattern of RUNS) {
    const end = matchEnd(pattern, text, at);
    if (end > 0) return end;
  }
  return Math.max(matchEnd(ANY, text, at), at + 1);
}

/** End of a currency sign that begins with letters ("US$"), or -1. */
export function cutCurrency(text: string, at: number): number {
  for (const sign of currencies) if (text.startsWith(sign, at)) return at + sign.length;
  return -1;
}

export function cutEmoticon(text: string, at: number, glued: boolean): number {
  for (const form of emoticons) {
    if (!text.startsWith(form, at)) continue;
    const end = at + form.length;
    if (!isWordly(text, end) && (!glued || form.length > 2)) return end;
  }
  return -1;
}

function cutElision(text: string, at: number, glued: boolean): number {
  const tail = runEnd(text, at + 1);
  if (tail < 0) return -1;
  const letters = text.slice(at + 1, Math.min(tail, at + 8)).toLowerCase();
  if (clitics.has(letters)) return tail;
  if (glued) return -1;
  return elided.has(letters) ? tail : matchEnd(YEAR, text, at);
}
