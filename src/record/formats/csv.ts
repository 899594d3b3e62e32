import type { RecordActor, RecordStatement, ReportRecord } from "../schema.js";
import type { RecordOnlyFormat } from "./format.js";
import { type Columns, writeHead, writeRows, writeSpans } from "./table.js";
import { quoteSpans, type WordsOf, wordsIn } from "./words.js";

/** What a row is made from: one statement, and how to look up what it refers to. */
interface Row {
  readonly report: ReportRecord["report"];
  readonly statement: RecordStatement;
  readonly actors: ReadonlyMap<string, RecordActor>;
  readonly words: WordsOf;
}

/** Each column and its value; a new one gets its line in docs/formats.md. */
const columns: Columns<Row> = {
  report_id: ({ report }) => report.id,
  url: ({ report }) => report.url,
  title: ({ report }) => report.title,
  publisher: ({ report }) => report.publisher,
  published: ({ report }) => report.published,
  statement_id: ({ statement }) => statement.id,
  within: ({ statement }) => statement.within,
  form: ({ statement }) => statement.form,
  act: ({ statement }) => statement.act,
  source: ({ statement, words }) => quoteSpans(words, statement.source.spans),
  source_spans: ({ statement }) => writeSpans(statement.source.spans),
  source_implied: ({ statement }) => statement.source.implied,
  actor_id: ({ statement }) => statement.source.actor,
  actor: (row) => actorOf(row)?.name ?? null,
  actor_kind: (row) => actorOf(row)?.kind ?? null,
  actor_country: (row) => actorOf(row)?.country ?? null,
  sourcing: ({ statement }) => statement.sourcing,
  cue: ({ statement, words }) => quoteSpans(words, statement.cue.spans),
  cue_spans: ({ statement }) => writeSpans(statement.cue.spans),
  cue_lemma: ({ statement }) => statement.cue.lemma,
  content: ({ statement, words }) => quoteSpans(words, statement.content.spans),
  content_spans: ({ statement }) => writeSpans(statement.content.spans),
  addressees: ({ statement, actors }) =>
    statement.addressees.map((id) => actors.get(id)?.name ?? id).join("; "),
  addressee_ids: ({ statement }) => statement.addressees.join(" "),
  medium: ({ statement }) => statement.medium,
  time: ({ statement }) => statement.time,
  place: ({ statement }) => statement.place,
  confidence: ({ statement }) => statement.confidence,
};

export const csvColumns: readonly string[] = Object.keys(columns);

/** One statement a row, as RFC 4180 has it: CRLF, every cell quoted, the text left as it is. */
export const csv: RecordOnlyFormat = {
  name: "csv",
  extension: ".csv",
  begin: () => writeHead(columns),
  each: ({ record }) => {
    const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
    const words = wordsIn(record.report.text);
    const { report } = record;
    const rows = record.statements.map((statement) => ({ report, statement, actors, words }));
    return writeRows(columns, rows);
  },
};

function actorOf({ statement, actors }: Row): RecordActor | undefined {
  return actors.get(statement.source.actor ?? "");
}
