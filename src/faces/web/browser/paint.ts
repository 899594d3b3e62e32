import type { Mark } from "../reader/marks.js";
import { isMarkPiece, type MarkPiece, nestMarks, type Piece } from "../reader/nest.js";
import { cutOdd } from "../reader/odd.js";
import type { Paragraph } from "../reader/paragraphs.js";

/** Units of text that stay on one line together with the sign before them. */
const longestUnbroken = 20;

/** What a mark's words say when the pointer rests on them. */
export type TitleOf = (mark: Mark) => string;

/**
 * Writes a paragraph into an element: the exact text with its marks, or without any. Signs and numbers are drawn by
 * the style sheet, so that the element holds the text and nothing else; an odd character stands by its number
 * and says in `data-units` how much of the text it is.
 */
export function paint(
  element: HTMLElement,
  text: string,
  paragraph: Paragraph,
  marks: readonly Mark[],
  titleOf: TitleOf,
): void {
  const pieces = nestMarks(paragraph, marks);
  const parts = document.createDocumentFragment();
  for (const piece of pieces) addPiece(parts, text, piece, titleOf);
  element.replaceChildren(parts);
}

function addPiece(parent: Node, text: string, piece: Piece, titleOf: TitleOf): void {
  if (!isMarkPiece(piece)) {
    addText(parent, text.slice(piece.from, piece.to));
    return;
  }
  const span = markElement(piece, titleOf);
  for (const inner of piece.pieces) addPiece(span, text, inner, titleOf);
  parent.appendChild(span);
}

function markElement(piece: MarkPiece, titleOf: TitleOf): HTMLElement {
  const { mark, opens, closes } = piece;
  const span = document.createElement("span");
  const { classList } = span;
  classList.add("mark", mark.part);
  if (mark.level > 0) classList.add(`l${mark.level}`);
  if (opens) classList.add("opens");
  if (opens && piece.to - piece.from <= longestUnbroken) classList.add("tight");
  if (closes) classList.add("closes");
  if (mark.entry !== null) span.dataset.entry = mark.entry;
  if (opens && mark.label !== null) span.dataset.label = mark.label;
  if (opens) {
    const title = titleOf(mark);
    if (title !== "") span.title = title;
  }
  return span;
}

function addText(parent: Node, text: string): void {
  for (const part of cutOdd(text)) {
    if ("text" in part) {
      parent.appendChild(document.createTextNode(part.text));
      continue;
    }
    const odd = document.createElement("bdi");
    odd.className = "odd";
    odd.title = "A character that is not shown, by its number";
    odd.dataset.units = `${part.units}`;
    odd.textContent = part.odd;
    parent.appendChild(odd);
  }
}

/** Shows which entry is at hand, in all paragraphs below an element. */
export function highlight(root: HTMLElement, entry: string | null, name: "on" | "near"): void {
  for (const old of root.querySelectorAll(`.${name}`)) old.classList.remove(name);
  if (entry === null) return;
  for (const span of root.querySelectorAll(`[data-entry="${CSS.escape(entry)}"]`))
    span.classList.add(name);
}
