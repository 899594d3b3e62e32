import { describeMedium } from "../../../record/formats/entry-words.js";
import type { RecordStatement, ReportRecord } from "../../../record/schema.js";
import { foldWords, widthOf, wrapWords } from "./lines.js";
import { type Speaker, speakerOf } from "./speaker.js";
import type { View } from "./view.js";
import { onOneLine } from "./visible.js";
import { readWords, type Words } from "./words.js";

/** Lines of a quote that are shown; the rest is counted. */
const quoteLines = 3;
/** Statements told inside others are shown further in, but never so far that no room is left. */
const deepest = 4;
/** Below it, the reader is shown to doubt. */
const doubtful = 0.5;

/** The statements in the order of the text, each under the one that it is told inside. */
export function showStatements(record: ReportRecord, view: View): readonly string[] {
  const words = readWords(record);
  const column = Math.max(0, ...record.statements.map(({ id }) => id.length)) + 2;
  const blocks = inTellingOrder(record.statements).map(({ statement, depth }) => {
    const indent = " ".repeat(Math.min(depth, deepest) * 3);
    const inner: View = { ...view, width: Math.max(20, view.width - indent.length - column) };
    const lines = showStatement(statement, words, inner);
    const label = view.paint.faint(statement.id.padEnd(column));
    return lines.map((line, i) => `${indent}${i === 0 ? label : " ".repeat(column)}${line}`);
  });
  return blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}

interface Told {
  readonly statement: RecordStatement;
  readonly depth: number;
}

/** Parents before what is told inside them, else in the order given. */
function inTellingOrder(statements: readonly RecordStatement[]): readonly Told[] {
  const children = new Map<string | null, RecordStatement[]>();
  for (const { id } of statements) children.set(id, []);
  const roots: RecordStatement[] = [];
  for (const statement of statements) {
    (children.get(statement.within) ?? roots).push(statement);
  }
  const told: Told[] = [];
  const stack = roots.map((statement) => ({ statement, depth: 0 })).reverse();
  while (stack.length > 0) {
    const next = stack.pop() as Told;
    told.push(next);
    const inside = children.get(next.statement.id) ?? [];
    for (const statement of inside.toReversed()) stack.push({ statement, depth: next.depth + 1 });
  }
  return told;
}

function showStatement(statement: RecordStatement, words: Words, view: View): readonly string[] {
  const { width, paint } = view;
  const quote = statement.content.spans.map((span) => onOneLine(words.at(span))).join(" […] ");
  return [
    ...paintSpeaker(speakerOf(statement, words), view),
    ...describe(statement, words, view),
    ...foldWords(quote, width - 2, quoteLines).map((line) => `${paint.faint("│")} ${line}`),
  ];
}

/** `the minister → Anna Berg`: the words of the text, then who that is, unless the words say so. */
function paintSpeaker(speaker: Speaker, view: View): readonly string[] {
  const { paint, width } = view;
  if (speaker.words === null) return wrapWords(speaker.name, width).map(paint.strong);
  const line = `${speaker.words} → ${speaker.name}`;
  if (widthOf(line) > width) {
    const words = foldWords(speaker.words, width, 2);
    return [...words, ...wrapWords(`→ ${speaker.name}`, width).map(paint.strong)];
  }
  return [`${speaker.words} → ${paint.strong(speaker.name)}`];
}

/** Act and to whom, then how it is told. */
function describe(statement: RecordStatement, words: Words, view: View): readonly string[] {
  const to = statement.addressees.map((id) => words.nameOf(id));
  const cue = statement.cue.spans.map((span) => onOneLine(words.at(span))).join(" … ");
  const act = to.length === 0 ? statement.act : `${statement.act} to ${to.join(", ")}`;
  const how = [
    act,
    `${statement.form}, ${sourcingWords[statement.sourcing]}`,
    statement.medium === null ? null : describeMedium(onOneLine(statement.medium)),
    statement.time === null ? null : words.time(statement.time),
    statement.place === null ? null : `in ${words.nameOf(statement.place)}`,
    cue === "" ? null : `cue: ${cue}`,
    statement.confidence < doubtful ? `doubtful (${statement.confidence.toFixed(2)})` : null,
  ].filter((part) => part !== null);
  const [first = "", ...rest] = wrapWords(how.join(" · "), view.width);
  const { paint } = view;
  const head = first.startsWith(act) ? act : statement.act;
  return [paint.act(head) + paint.faint(first.slice(head.length)), ...rest.map(paint.faint)];
}

const sourcingWords: Readonly<Record<RecordStatement["sourcing"], string>> = {
  named: "named source",
  unnamed: "unnamed source",
  document: "a document",
  organization: "an organization",
  group: "a group",
};
