import { type RawBuilder, sql } from "kysely";

/** A row: numbers and words, and packed bytes. */
interface PackedRow {
  readonly fields: Readonly<Record<string, number | string>>;
  readonly bytes: Uint8Array;
}

/**
 * Writes rows in one statement: the fields as a JSON list, and the bytes of all of them in one piece, of which each
 * row cuts its own. Nothing is written when there are none.
 */
export async function writePacked(
  rows: readonly PackedRow[],
  write: (json: string, bytes: RawBuilder<unknown>) => Promise<unknown>,
): Promise<void> {
  if (rows.length === 0) return;
  let from = 1;
  const placed = rows.map(({ fields, bytes }) => {
    const row = { ...fields, from, size: bytes.length };
    from += bytes.length;
    return row;
  });
  const all = Buffer.concat(rows.map(({ bytes }) => bytes));
  await write(
    JSON.stringify(placed),
    sql`substr(${all}, cast(value ->> 'from' as integer), cast(value ->> 'size' as integer))`,
  );
}
