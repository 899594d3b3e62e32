import { refreshLines } from "./refresh-lines.js";
import type { Database, Store } from "./store.js";

/** Reports that are renewed in one transaction unless told otherwise: a tenth of a second. */
const usual = 25;

/**
 * Reports whose rows of entries, roles and actors are still those of an older program: all up to this number. A
 * migration sets it to the last report, and renewing counts it down: newer reports come first, those added meanwhile
 * have higher numbers, and whoever goes on after a break needs to know no more.
 */
export async function lastOutdated(db: Database): Promise<number> {
  const row = await db
    .selectFrom("counters")
    .select("value")
    .where("name", "=", "outdated")
    .executeTakeFirst();
  return row?.value ?? 0;
}

/** Derives the rows of the next such reports anew, in one transaction. Gives how many are left. */
export function renewSome(store: Store, most = usual): Promise<number> {
  return store.write(async (db) => {
    const last = await lastOutdated(db);
    const left = Math.max(0, last - Math.max(1, most));
    for (let report = last; report > left; report--) await refreshLines(store, db, report);
    if (left < last)
      await db
        .updateTable("counters")
        .set({ value: left })
        .where("name", "=", "outdated")
        .execute();
    return left;
  });
}
