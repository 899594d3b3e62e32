import type { Asking, EntryQuestion } from "../../asking.js";
import type { Database, Store } from "../store.js";
import { findEntries } from "./entries.js";
import { countFacet } from "./facet.js";
import { countReports, search } from "./search.js";

/** Asking as in `../../asking.ts`. */
export function makeAsking(store: Store): Asking {
  return {
    search: async (question) => search(store, await withMerged(store, question)),
    entries: async (question) => findEntries(store, await withMerged(store, question)),
    facet: async (question, facet, most) =>
      countFacet(store, await withMerged(store, question), facet, most),
    count: async (question) => countReports(store, await withMerged(store, question)),
  };
}

/** A group that was merged into another stands for that one. */
async function withMerged(store: Store, question: EntryQuestion): Promise<EntryQuestion> {
  const { story, actor, roles = {} } = question;
  return store.read(async (db) => {
    const led = async <Who>(who: Who) => (typeof who === "number" ? await leadOf(db, who) : who);
    const ledRoles = await Promise.all(
      Object.entries(roles).map(async ([role, who]) => [role, await led(who)] as const),
    );
    return {
      ...question,
      ...(story === undefined ? {} : { story: await leadOf(db, story) }),
      ...(actor === undefined ? {} : { actor: await led(actor) }),
      ...(ledRoles.length === 0 ? {} : { roles: Object.fromEntries(ledRoles) }),
    };
  });
}

/** Groups that were merged one into the next are followed so far. */
const longestTrail = 100;

async function leadOf(db: Database, group: number): Promise<number> {
  let at = group;
  for (let step = 0; step < longestTrail; step++) {
    const row = await db
      .selectFrom("groups")
      .select("merged_into")
      .where("number", "=", at)
      .executeTakeFirst();
    if (!row?.merged_into) return at;
    at = row.merged_into;
  }
  return at;
}
