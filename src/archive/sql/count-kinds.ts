import { sql } from "kysely";
import { kindCodes } from "./codes.js";
import type { Database } from "./store.js";

/** How many entries of each kind the archive has: kept beside them, for counting millions takes a while. */
export async function countKinds(db: Database): Promise<ReadonlyMap<number, number>> {
  const rows = await db.selectFrom("counters").select(["name", "value"]).execute();
  const codes = Object.values(kindCodes);
  return new Map(
    codes.map((code) => [code, rows.find(({ name }) => name === counterOf(code))?.value ?? 0]),
  );
}

export async function addToKinds(
  db: Database,
  entries: readonly { readonly kind: number }[],
  sign: 1 | -1,
): Promise<void> {
  for (const code of Object.values(kindCodes)) {
    const count = entries.filter(({ kind }) => kind === code).length;
    if (count === 0) continue;
    await db
      .updateTable("counters")
      .set({ value: sql`value + ${sign * count}` })
      .where("name", "=", counterOf(code))
      .execute();
  }
}

function counterOf(kind: number): string {
  return `entries ${kind}`;
}
