import type { SchemaElement } from "hyparquet-writer";
import { writeSpans } from "../../../record/formats/table.js";
import type { RecordSpan } from "../../../record/schema.js";
import type { KeptDesk } from "../desk.js";

type Cell = string | number | boolean | null;

interface Column<Row> {
  readonly type: "string" | "int" | "double" | "boolean";
  readonly of: (row: Row) => Cell;
}

export type TableColumns<Row> = Readonly<Record<string, Column<Row>>>;

/** A table as its file needs it: every column optional, every row its cells in the order of the columns. */
export interface RowsAndColumns {
  readonly columns: readonly { readonly element: SchemaElement }[];
  readonly rowsOf: (desk: KeptDesk) => readonly Cell[][];
}

export const text = <Row>(of: (row: Row) => string | null): Column<Row> => ({ type: "string", of });
export const int = <Row>(of: (row: Row) => number | null): Column<Row> => ({ type: "int", of });
export const double = <Row>(of: (row: Row) => number | null): Column<Row> => ({
  type: "double",
  of,
});
export const truth = <Row>(of: (row: Row) => boolean | null): Column<Row> => ({
  type: "boolean",
  of,
});

/** One entry of one report. */
export interface EntryRow<Entry> {
  readonly desk: KeptDesk;
  readonly entry: Entry;
}

/** What every table begins with: which report it is. */
export function reportColumns<Row extends { readonly desk: KeptDesk }>(): TableColumns<Row> {
  return {
    report: int(({ desk }) => desk.kept.report.number),
    version: int(({ desk }) => desk.kept.version),
    report_id: text(({ desk }) => desk.record.report.id),
    outlet: text(({ desk }) => desk.record.report.publisher),
    published: text(({ desk }) => desk.record.report.published),
  };
}

/** The words at some spans, ` … ` between two of them; null without any. */
export function wordsAt(desk: KeptDesk, spans: readonly RecordSpan[]): string | null {
  return spans.length === 0 ? null : spans.map(desk.words).join(" … ");
}

export function spansAt(spans: readonly RecordSpan[]): string | null {
  return spans.length === 0 ? null : writeSpans(spans);
}

export function nameOf(desk: KeptDesk, actor: string | null): string | null {
  return desk.actors.get(actor ?? "")?.name ?? null;
}

export function identityOf(desk: KeptDesk, actor: string | null): number | null {
  return desk.placed.get(actor ?? "") ?? null;
}

/** A list in one cell: JSON, since names may hold any mark that would part them. */
export function listOf(values: readonly (string | number | null)[]): string {
  return JSON.stringify(values);
}

export function tableOf<Entry>(
  entriesOf: (desk: KeptDesk) => readonly Entry[],
  own: TableColumns<EntryRow<Entry>>,
): RowsAndColumns {
  const columns = Object.entries({ ...reportColumns<EntryRow<Entry>>(), ...own });
  return {
    columns: columns.map(([name, { type }]) => ({ element: { name, ...elements[type] } })),
    rowsOf: (desk) =>
      entriesOf(desk).map((entry) => columns.map(([, column]) => column.of({ desk, entry }))),
  };
}

const elements: Readonly<Record<Column<unknown>["type"], Omit<SchemaElement, "name">>> = {
  string: {
    type: "BYTE_ARRAY",
    converted_type: "UTF8",
    logical_type: { type: "STRING" },
    repetition_type: "OPTIONAL",
  },
  int: { type: "INT32", repetition_type: "OPTIONAL" },
  double: { type: "DOUBLE", repetition_type: "OPTIONAL" },
  boolean: { type: "BOOLEAN", repetition_type: "OPTIONAL" },
};
