import type { KeptRecord } from "../archive.js";
import { readAsFar } from "./read-as-far.js";
import { batch, findRecords } from "./reports.js";
import type { Store } from "./store.js";

/** Those that cannot be read are left out; the archive knows from then on that it is damaged. */
export async function* streamRecords(
  store: Store,
  numbers?: readonly number[],
): AsyncIterable<KeptRecord> {
  if (numbers === undefined) {
    let after = 0;
    while (true) {
      const some = await numbersAfter(store, after);
      yield* await readAsFar(store, some, (numbers) => findRecords(store, numbers));
      if (some.length < batch) return;
      after = some.at(-1) ?? after;
    }
  }
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  for (let from = 0; from < sorted.length; from += batch)
    yield* await readAsFar(store, sorted.slice(from, from + batch), (some) =>
      findRecords(store, some),
    );
}

function numbersAfter(store: Store, after: number): Promise<readonly number[]> {
  return store.read(async (db) => {
    const rows = await db
      .selectFrom("reports")
      .select("number")
      .where("number", ">", after)
      .orderBy("number")
      .limit(batch)
      .execute();
    return rows.map(({ number }) => number);
  });
}
