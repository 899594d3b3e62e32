import { readFileSync } from "node:fs";
import type { Span } from "../src/text/span.js";

/**
 * An annotated sentence. Marks are `{name words}`, may nest, and may end in ` = value`:
 * `{statement {source The minister} {cue said = say} {content talks will resume}}.`
 * `¶` stands for a blank line. Without its marks the line is the input; the marks are the answer.
 */
export interface Case {
  /** The line as it stands in the file. */
  readonly line: string;
  readonly text: string;
  /** Outermost marks in text order. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly name: string;
  /** UTF-16 units of `Case.text`, without white space at the edges. */
  readonly span: Span;
  readonly words: string;
  readonly value: string | null;
  readonly marks: readonly Mark[];
}

interface Open {
  readonly name: string;
  readonly from: number;
  /** Length of the text when the last nested mark closed: a value can only stand after it. */
  inner: number;
  readonly marks: Mark[];
}

const OPENING = /\{([a-z][a-z-]{0,30})[ ]/y;
const VALUE = /^(.{0,5000}) = ([^=]{1,200})$/su;

/** The cases of `test/cases/<name>.txt`: one a line, blank lines and lines that begin with # left out. */
export function readCases(name: string): readonly Case[] {
  return readFileSync(new URL(`cases/${name}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map(parseCase);
}

/** Throws if a mark is not closed, or closed without having been opened. */
export function parseCase(line: string): Case {
  const input = line.replaceAll(/\s?¶\s?/g, "\n\n");
  const top: Open = { name: "", from: 0, inner: 0, marks: [] };
  const stack: Open[] = [top];
  let text = "";
  for (let at = 0; at < input.length; at++) {
    const open = openingAt(input, at);
    if (open) {
      stack.push({ name: open, from: text.length, inner: text.length, marks: [] });
      at += open.length + 1;
    } else if (input[at] === "}") {
      text = closeMark(text, stack, line);
    } else text += input[at];
  }
  if (stack.length !== 1) throw new Error(`A mark is not closed: ${line}`);
  return { line, text, marks: top.marks };
}

/** The marks of that name at any depth, outer before inner. */
export function marksOf(marks: readonly Mark[], name: string): readonly Mark[] {
  return marks.flatMap((mark) => [
    ...(mark.name === name ? [mark] : []),
    ...marksOf(mark.marks, name),
  ]);
}

function openingAt(input: string, at: number): string | null {
  OPENING.lastIndex = at;
  return OPENING.exec(input)?.[1] ?? null;
}

function closeMark(text: string, stack: Open[], line: string): string {
  const mark = stack.pop();
  const outer = stack.at(-1);
  if (!mark || !outer) throw new Error(`A mark is closed that was not opened: ${line}`);
  const found = VALUE.exec(text.slice(mark.inner));
  const rest = found ? text.slice(0, mark.inner) + (found[1] ?? "") : text;
  const span = { from: mark.from, to: rest.length };
  const words = rest.slice(span.from);
  outer.marks.push({
    name: mark.name,
    span,
    words,
    value: found?.[2]?.trim() ?? null,
    marks: mark.marks,
  });
  outer.inner = rest.length;
  return rest;
}
