import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { version } from "../../version.js";
import { desksOf } from "./desk.js";
import type { ArchiveExport, ExportOrder } from "./export.js";
import { parquetTables, type RowsAndColumns } from "./parquet/tables.js";

/** Rows that are kept until they are written as one group. */
const groupSize = 10_000;

/** Apache Parquet: one kind of entry a file, an entry a row. What is kept meanwhile is one group of rows. */
export const parquet: ArchiveExport = {
  name: "parquet",
  extension: ".parquet",
  write: (order) => writeTable(order, parquetTables[order.table]),
};

async function* writeTable(
  order: ExportOrder,
  { columns, rowsOf }: RowsAndColumns,
): AsyncIterable<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ element }) => element),
    ],
    createdBy: `rapporteur ${version}`,
  });
  const drain = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const write = (rows: readonly unknown[][]) =>
    file.write({
      columnData: columns.map(({ element }, at) => ({
        name: element.name,
        data: rows.map((row) => row[at] ?? undefined),
      })),
      rowGroupSize: groupSize,
    });
  let rows: unknown[][] = [];
  for await (const desk of desksOf(order)) {
    rows.push(...rowsOf(desk));
    if (rows.length < groupSize) continue;
    await write(rows);
    rows = [];
    yield drain();
  }
  if (rows.length > 0) await write(rows);
  await file.finish();
  yield drain();
}
