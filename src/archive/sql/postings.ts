import type { FoundPosting, Postings } from "../postings.js";
import { countKeys, findOwners } from "./find-postings.js";
import { listsOf, rememberLists } from "./posting-lists.js";
import { changePostings, putPostings } from "./put-postings.js";
import type { Store } from "./store.js";

/**
 * Postings as in `../postings.ts`. Keys are sought by their hash (posting-rows.ts, posting-blocks.ts); the words of a
 * key are only in the list of its owner, to be read or taken out whole.
 */
export function makePostings(store: Store): Postings {
  const { dialect } = store;
  const lists = rememberLists();
  return {
    put: (space, owner, keys) => store.write((db) => putPostings(dialect, db, space, owner, keys)),
    change: (space, changes) => store.write((db) => changePostings(dialect, db, space, changes)),
    find: (space, keys, most): Promise<readonly FoundPosting[]> =>
      store.read((db) => findOwners(dialect, db, space, keys, most)),
    of: (space, owner) =>
      store.read(async (db) => (await listsOf(lists, db, space, [owner])).get(owner) ?? []),
    ofAll: (space, owners) => store.read((db) => listsOf(lists, db, space, owners)),
    count: (space, keys) => store.read((db) => countKeys(dialect, db, space, keys)),
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
