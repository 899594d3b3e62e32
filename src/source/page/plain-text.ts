import type { Span } from "../../text/span.js";
import { childrenOf, isElement, type PageElement, type PageNode, textNode } from "./dom.js";

/** The words of an article as plain text, and what its markup calls a picture's credit. */
export interface PlainText {
  /** Blocks (paragraphs, headings, list items, captions, rows) are parted by a blank line, `<br>` by a line end. */
  readonly text: string;
  /** Stretches that stood in an element named credit, copyright or photographer. */
  readonly credits: readonly Span[];
}

/** What stands between two stretches of words; the widest asked for wins. */
const gaps = ["", " ", "\t", "\n", "\n\n"] as const;
const [space, cell, line, paragraph] = [1, 2, 3, 4];

const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const cells = new Set(["TD", "TH"]);
const silent = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT HEAD TITLE".split(
    " ",
  ),
);
const creditNames = /(?:^|[\s_-])(?:credits?|copyright|copyrightholder|photographer)(?:$|[\s_-])/i;

interface Draft {
  text: string;
  gap: number;
  credits: Span[];
}

/** The nesting of `root` must be bounded (`limits.pageDepth`): this goes down by recursion. */
export function plainTextOf(root: PageNode): PlainText {
  const draft: Draft = { text: "", gap: 0, credits: [] };
  write(draft, root, false);
  return { text: draft.text, credits: draft.credits };
}

function write(draft: Draft, node: PageNode, preformatted: boolean): void {
  if (node.nodeType === textNode) {
    writeWords(draft, node.textContent ?? "", preformatted);
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (silent.has(name)) return;
  if (name === "BR") {
    widen(draft, draft.gap >= line ? paragraph : line);
    return;
  }
  const around = blocks.has(name) ? paragraph : cells.has(name) ? cell : 0;
  const isCredit = isElement(node) && isCreditElement(node);
  widen(draft, isCredit ? Math.max(around, line) : around);
  const begun = draft.text.length;
  for (const child of childrenOf(node)) write(draft, child, preformatted || name === "PRE");
  if (isCredit && draft.text.length > begun) draft.credits.push(trimmed(draft.text, begun));
  widen(draft, isCredit ? Math.max(around, line) : around);
}

function writeWords(draft: Draft, words: string, preformatted: boolean): void {
  if (preformatted) {
    for (const [index, row] of words.split("\n").entries()) {
      if (index > 0) widen(draft, draft.gap >= line ? paragraph : line);
      put(draft, row.trimEnd());
    }
    return;
  }
  // No-break spaces and the like stay: only what HTML collapses is collapsed.
  const pieces = words.split(/[ \t\n\r\f]+/);
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) widen(draft, space);
    put(draft, piece);
  }
}

function put(draft: Draft, words: string): void {
  if (words.length === 0) return;
  if (draft.text.length > 0) draft.text += gaps[draft.gap] ?? "";
  draft.text += words;
  draft.gap = 0;
}

function widen(draft: Draft, gap: number): void {
  draft.gap = Math.max(draft.gap, gap);
}

function isCreditElement(element: PageElement): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`;
  return names.length < 300 && creditNames.test(names);
}

function trimmed(text: string, begun: number): Span {
  const words = text.slice(begun);
  return {
    from: begun + words.length - words.trimStart().length,
    to: begun + words.trimEnd().length,
  };
}
