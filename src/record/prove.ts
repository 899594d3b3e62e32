import type { OffsetMap } from "./offsets.js";
import { listPins } from "./pins.js";
import { proveReferences } from "./prove-references.js";
import type { RecordSpan, RecordStatement, ReportRecord } from "./schema.js";

/** Something in a record that does not hold. */
export interface Offender {
  /** Where in the record, e.g. `statements[3].content.spans[0]`; empty for the record as a whole. */
  readonly path: string;
  /** One sentence: what is wrong there. */
  readonly message: string;
}

/**
 * All that a well-formed record must still hold: spans lie in the text, non-empty and in order; ids are
 * unique and lead somewhere; names and titles are words of the text; statements are tied to someone.
 * Costs one pass over the record and one search of the text for each name.
 */
export function proveRecord(record: ReportRecord, offsets: OffsetMap): readonly Offender[] {
  return [...proveReferences(record), ...provePins(record, offsets)];
}

/** The same but for ids: what can be said of some entries without the others. */
export function provePins(record: ReportRecord, offsets: OffsetMap): readonly Offender[] {
  return [
    ...listPins(record).flatMap((list) => proveSpans(list.spans, list.path, offsets.length)),
    ...proveWords(record, offsets),
    ...record.statements.flatMap((statement, index) =>
      proveStatement(statement, `statements[${index}]`),
    ),
  ];
}

function proveSpans(
  spans: readonly RecordSpan[],
  path: string,
  length: number,
): readonly Offender[] {
  const offenders: Offender[] = [];
  let reached = 0;
  for (const [index, [start, end]] of spans.entries()) {
    const fault = faultOf(start, end, reached, length);
    if (fault) offenders.push({ path: `${path}[${index}]`, message: fault });
    reached = Math.max(reached, end);
  }
  return offenders;
}

function faultOf(start: number, end: number, reached: number, length: number): string | null {
  if (end > length)
    return `The span ${start}–${end} ends beyond the text of ${length} code points.`;
  if (start >= end) return `The span ${start}–${end} is empty or turned round.`;
  if (start < reached) return `The span ${start}–${end} overlaps the one before it or precedes it.`;
  return null;
}

/** Names, titles and media are the report's own words; only white space may differ. */
function proveWords(record: ReportRecord, offsets: OffsetMap): readonly Offender[] {
  const { text } = record.report;
  const calm = calmSpace(text);
  const offenders: Offender[] = [];
  const prove = (words: string | null, path: string): void => {
    if (words === null || text.includes(words) || calm.includes(calmSpace(words))) return;
    offenders.push({ path, message: `“${words}” is not in the text.` });
  };
  for (const [index, actor] of record.actors.entries()) {
    const path = `actors[${index}]`;
    prove(actor.name, `${path}.name`);
    prove(actor.fullName, `${path}.fullName`);
    for (const [i, alias] of actor.aliases.entries()) prove(alias, `${path}.aliases[${i}]`);
    for (const [i, role] of actor.roles.entries()) prove(role.title, `${path}.roles[${i}].title`);
  }
  for (const [index, statement] of record.statements.entries())
    prove(statement.medium, `statements[${index}].medium`);
  for (const [index, figure] of record.figures.entries())
    prove(figure.counts, `figures[${index}].counts`);
  for (const [index, credit] of record.report.credits.entries()) {
    const said = credit.spans.map(([start, end]) => wordsAt(text, offsets, start, end));
    if (said.join(" ") === credit.text) continue;
    offenders.push({
      path: `report.credits[${index}].text`,
      message: `“${credit.text}” is not what its spans say.`,
    });
  }
  return offenders;
}

function calmSpace(text: string): string {
  return text.replace(/\s+/g, " ");
}

function wordsAt(text: string, offsets: OffsetMap, start: number, end: number): string {
  return text.slice(offsets.toUnit(start) ?? 0, offsets.toUnit(end) ?? 0);
}

/** A statement says something, and something ties it to someone. */
function proveStatement(statement: RecordStatement, path: string): readonly Offender[] {
  const { source, cue, content } = statement;
  const faults: (readonly [field: string, isFault: boolean, message: string])[] = [
    [".content.spans", content.spans.length === 0, "The statement has no content."],
    [
      "",
      cue.spans.length === 0 && source.spans.length === 0 && source.implied === null,
      "The statement has neither a cue nor a source, nor does it say how its source was implied.",
    ],
    [
      ".source.implied",
      source.implied !== null && source.actor === null,
      "A source is said to be implied, but no actor is given.",
    ],
    [
      ".cue.lemma",
      cue.lemma !== null && cue.spans.length === 0,
      "A cue without words has a lemma.",
    ],
  ];
  return faults
    .filter(([, isFault]) => isFault)
    .map(([field, , message]) => ({ path: `${path}${field}`, message }));
}
