import type { RecordSpan } from "../schema.js";

/** What a cell of a table can hold; null is the empty cell. */
export type Cell = string | number | boolean | null;

/** A table's columns in order: their heads, and how a row's entry fills them. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** A row as RFC 4180 has it: every cell quoted, ended by CRLF. */
export function writeRow(cells: readonly Cell[]): string {
  const quoted = cells.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`);
  return `${quoted.join(",")}\r\n`;
}

export function writeHead<Row>(columns: Columns<Row>): string {
  return writeRow(Object.keys(columns));
}

export function writeRows<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = Object.values(columns);
  return rows.map((row) => writeRow(cells.map((cellOf) => cellOf(row)))).join("");
}

/** `12-45 60-71`. */
export function writeSpans(spans: readonly RecordSpan[]): string {
  return spans.map(([start, end]) => `${start}-${end}`).join(" ");
}
