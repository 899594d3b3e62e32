import { type RawBuilder, sql } from "kysely";

/** A row of numbers with packed bytes. */
interface PackedRow {
  readonly numbers: object;
  readonly bytes: Uint8Array;
}

/**
 * Writes rows in one statement: the numbers as a JSON list, and the bytes of all of them in one piece, of which each
 * row cuts its own. Nothing is written when there are none.
 */
export async function writePacked(
  rows: readonly PackedRow[],
  write: (json: string, bytes: RawBuilder<unknown>) => Promise<unknown>,
): Promise<void> {
  if (rows.length === 0) return;
  let from = 1;
  const numbered = rows.map(({ numbers, bytes }) => {
    const row = { ...onlyNumbers(numbers), from, size: bytes.length };
    from += bytes.length;
    return row;
  });
  const all = Buffer.concat(rows.map(({ bytes }) => bytes));
  await write(
    JSON.stringify(numbered),
    sql`substr(${all}, cast(value ->> 'from' as integer), cast(value ->> 'size' as integer))`,
  );
}

function onlyNumbers(row: object): Record<string, number> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value === "number"));
}
