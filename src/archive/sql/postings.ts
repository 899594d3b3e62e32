import { sql } from "kysely";
import type { FoundPosting, Posting, Postings } from "../postings.js";
import { countKeys, findOwners } from "./find-postings.js";
import { readKeys } from "./posting-keys.js";
import { putPostings } from "./put-postings.js";
import type { Store } from "./store.js";

/**
 * Postings as in `../postings.ts`. A key is written once, with how many have it; a posting is three numbers;
 * and each owner has the list of its keys, to be read or taken out whole.
 */
export function makePostings(store: Store): Postings {
  return {
    put: (space, owner, keys) =>
      store.write((db) => putPostings(store.dialect, db, space, owner, keys)),
    find: (space, keys, most): Promise<readonly FoundPosting[]> =>
      store.read((db) => findOwners(store.dialect, db, space, keys, most)),
    of: (space, owner): Promise<readonly Posting[]> =>
      store.read(async (db) => {
        const row = await db
          .selectFrom("posting_owners")
          .select("keys")
          .where("space", "=", sql<number>`(select id from spaces where name = ${space})`)
          .where("owner", "=", owner)
          .executeTakeFirst();
        return row ? readKeys(row.keys) : [];
      }),
    count: (space, keys) => store.read((db) => countKeys(store.dialect, db, space, keys)),
    owners: (space) =>
      store.read(async (db) => {
        const row = await db
          .selectFrom("spaces")
          .select("owners")
          .where("name", "=", space)
          .executeTakeFirst();
        return row?.owners ?? 0;
      }),
  };
}
