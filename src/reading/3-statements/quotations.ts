import type { Analysis, Token, TokenRange } from "../../language/analysis.js";
import marks from "../../language/en/quotation-marks.json" with { type: "json" };
import { lastApostrophes } from "./apostrophes.js";
import { paragraphsOf } from "./paragraphs.js";

/** Words between quotation marks, marks included. */
export interface Quotation extends TokenRange {
  /** One range a paragraph that it runs over; more than one when it is opened anew and closed once. */
  readonly parts: readonly TokenRange[];
  /** 0 when it stands in no other quotation. */
  readonly depth: number;
}

export interface Quotations {
  /** In text order of their first token, outer before inner. */
  readonly found: readonly Quotation[];
  /** Token indices of double marks that open or close nothing. */
  readonly odd: readonly number[];
}

type Family = "double" | "angle" | "single";
type Lean = "open" | "close" | "either";

interface Open {
  readonly family: Family;
  readonly from: number;
  readonly parts: TokenRange[];
  partFrom: number;
}

const DEEPEST = 4;
const families = new Map<string, { family: Family; lean: Lean }>();
for (const family of ["double", "angle", "single"] as const) {
  for (const lean of ["open", "close", "either"] as const) {
    for (const form of marks[family][lean]) families.set(form, { family, lean });
  }
}

/**
 * Finds what stands between quotation marks: curly, straight, low, angled and single ones, nested, over
 * several paragraphs when each opens anew. A mark without its partner spoils its own paragraph at most.
 * Single marks that may as well be apostrophes count only with a partner. Linear in the number of tokens.
 */
export function findQuotations(analysis: Pick<Analysis, "tokens" | "sentences">): Quotations {
  const { tokens } = analysis;
  const found: Quotation[] = [];
  const odd: number[] = [];
  const skip = lastApostrophes(tokens);
  let stack: Open[] = [];
  for (const paragraph of paragraphsOf(analysis)) {
    stack = carryOver(stack, tokens, paragraph, found, odd);
    const first = paragraph.from + (stack.length > 0 ? 1 : 0);
    for (let at = first; at < paragraph.to; at++) {
      const token = tokens[at];
      const mark = token && families.get(token.form);
      if (!mark || skip.has(at)) continue;
      const lean = leanAt(tokens, at, mark.lean, mark.family);
      stack = meet(stack, tokens, at, mark.family, lean, found, odd);
    }
    for (const open of stack) open.parts.push({ from: open.partFrom, to: paragraph.to });
  }
  endAll(stack, tokens, found, odd);
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return { found, odd: odd.sort((a, b) => a - b) };
}

/** A paragraph that opens anew goes on with the quotation left open before it; else that one ends there. */
function carryOver(
  stack: Open[],
  tokens: readonly Token[],
  paragraph: TokenRange,
  found: Quotation[],
  odd: number[],
): Open[] {
  const outer = stack[0];
  if (!outer) return stack;
  const mark = families.get(tokens[paragraph.from]?.form ?? "");
  const anew =
    mark?.family === outer.family &&
    leanAt(tokens, paragraph.from, mark.lean, mark.family) !== "close";
  endAll(anew ? stack.slice(1) : stack, tokens, found, odd);
  if (!anew) return [];
  outer.partFrom = paragraph.from;
  return [outer];
}

/** Quotations never closed: one that opens its paragraph holds to the paragraph's end, others are dropped. */
function endAll(
  stack: readonly Open[],
  tokens: readonly Token[],
  found: Quotation[],
  odd: number[],
): void {
  for (const [depth, open] of stack.entries()) {
    const last = open.parts.at(-1);
    if (open.family === "single" || !last) continue;
    odd.push(open.partFrom);
    const whole = depth === 0 && tokens[open.from]?.gap === "paragraph";
    if (whole) found.push({ from: open.from, to: last.to, parts: open.parts, depth });
  }
}

function meet(
  stack: Open[],
  tokens: readonly Token[],
  at: number,
  family: Family,
  lean: Lean,
  found: Quotation[],
  odd: number[],
): Open[] {
  const depth = stack.findLastIndex((open) => open.family === family);
  const open = stack[depth];
  if (open && lean !== "open") {
    close(stack, depth, at, found, odd);
    return stack.slice(0, depth);
  }
  if (lean === "close") {
    if (family !== "single" && !isInches(tokens, at)) odd.push(at);
    return stack;
  }
  const kept = open && depth === stack.length - 1 ? dropTop(stack, odd) : stack;
  if (kept.length >= DEEPEST) return kept;
  return [...kept, { family, from: at, parts: [], partFrom: at }];
}

function close(stack: Open[], depth: number, at: number, found: Quotation[], odd: number[]): void {
  const open = stack[depth];
  if (!open) return;
  for (const inner of stack.slice(depth + 1)) {
    if (inner.family !== "single") odd.push(inner.partFrom);
  }
  const parts = [...open.parts, { from: open.partFrom, to: at + 1 }];
  found.push({ from: open.from, to: at + 1, parts, depth });
}

function isInches(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.form === '"' && /^\d/.test(tokens[at - 1]?.form ?? "");
}

function dropTop(stack: Open[], odd: number[]): Open[] {
  const top = stack.at(-1);
  if (top && top.family !== "single") odd.push(top.partFrom);
  return stack.slice(0, -1);
}

/** Which way a mark leans: white space decides for straight marks, and for curly ones that plainly stand the wrong way. */
function leanAt(tokens: readonly Token[], at: number, own: Lean, family: Family): Lean {
  const spaced = tokens[at]?.gap !== "none" || opensBefore(tokens[at - 1]);
  const next = tokens[at + 1];
  const gluedOn = next?.gap === "none" && !closesAfter(next);
  if (family === "angle" && own !== "either") return own;
  if (spaced && gluedOn) return own === "close" && family === "single" ? "close" : "open";
  if (!spaced && !gluedOn) return "close";
  return own;
}

const BRACKETS = "([{—–-/";
const CLOSERS = ".,;:!?)]}—–-…";

function opensBefore(token: Token | undefined): boolean {
  if (!token) return true;
  return BRACKETS.includes(token.form.charAt(0)) || families.get(token.form)?.lean === "open";
}

function closesAfter(token: Token): boolean {
  return CLOSERS.includes(token.form.charAt(0)) || families.get(token.form)?.lean === "close";
}
