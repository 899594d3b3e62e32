import type { Span } from "../../../text/span.js";

/** Between places in the page and units of the report's text. Paragraphs carry `data-from`. */

/** The unit of the text at a place of the page; null outside the text. */
export function unitAt(node: Node, offset: number): number | null {
  const start = node instanceof Element ? node : node.parentElement;
  const paragraph = start?.closest<HTMLElement>("[data-from]");
  if (!paragraph) return null;
  let unit = Number(paragraph.dataset.from);
  for (const leaf of leavesOf(paragraph)) {
    const isHere = leaf === node || (node instanceof Element && isAtOrAfter(leaf, node, offset));
    if (isHere) return leaf === node && leaf instanceof Text ? unit + offset : unit;
    if (leaf.contains(node)) return unit;
    unit += lengthOf(leaf);
  }
  return unit;
}

function isAtOrAfter(leaf: Node, node: Element, offset: number): boolean {
  const child = node.childNodes[offset];
  if (child) return child === leaf || child.contains(leaf);
  const place = node.compareDocumentPosition(leaf);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !node.contains(leaf);
}

/** Text and the stand-ins of odd characters, in order. */
function* leavesOf(paragraph: Node): Generator<Text | HTMLElement> {
  for (const child of paragraph.childNodes) {
    if (child instanceof Text) yield child;
    else if (child instanceof HTMLElement && child.dataset.units !== undefined) yield child;
    else yield* leavesOf(child);
  }
}

function lengthOf(leaf: Text | HTMLElement): number {
  return leaf instanceof Text ? leaf.data.length : Number(leaf.dataset.units);
}

/** What is selected, in units of the text; null when nothing of the text is. */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const from = unitAt(range.startContainer, range.startOffset);
  const to = unitAt(range.endContainer, range.endOffset);
  return from === null || to === null || from >= to ? null : { from, to };
}

/** The unit of the text under the pointer; null beside it. */
export function unitUnder(x: number, y: number): number | null {
  if ("caretPositionFromPoint" in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place ? unitAt(place.offsetNode, place.offset) : null;
  }
  const range = (
    document as unknown as { caretRangeFromPoint(x: number, y: number): Range | null }
  ).caretRangeFromPoint(x, y);
  return range ? unitAt(range.startContainer, range.startOffset) : null;
}

/** Where a unit of the text stands in the page, as a line of no width; null when its paragraph is not there. */
export function boxOf(root: HTMLElement, unit: number, end: "from" | "to"): DOMRect | null {
  const paragraphs = [...root.querySelectorAll<HTMLElement>("[data-from]")];
  const paragraph = paragraphs.findLast((one) =>
    end === "from" ? Number(one.dataset.from) <= unit : Number(one.dataset.from) < unit,
  );
  if (!paragraph) return null;
  let at = Number(paragraph.dataset.from);
  for (const leaf of leavesOf(paragraph)) {
    const length = lengthOf(leaf);
    const isIn = end === "from" ? unit < at + length : unit <= at + length;
    if (isIn) return edgeOf(leaf, unit - at, end);
    at += length;
  }
  return null;
}

function edgeOf(leaf: Text | HTMLElement, offset: number, end: "from" | "to"): DOMRect {
  const range = document.createRange();
  if (leaf instanceof Text) {
    const at = Math.max(0, Math.min(leaf.data.length, offset));
    range.setStart(leaf, end === "from" ? at : Math.max(0, at - 1));
    range.setEnd(leaf, end === "from" ? Math.min(leaf.data.length, at + 1) : at);
  } else range.selectNode(leaf);
  const boxes = range.getClientRects();
  const box =
    (end === "from" ? boxes[0] : boxes[boxes.length - 1]) ?? range.getBoundingClientRect();
  const isRtl = getComputedStyle(leaf.parentElement ?? document.body).direction === "rtl";
  const x = (end === "from") !== isRtl ? box.left : box.right;
  return new DOMRect(x, box.top, 0, box.height);
}
