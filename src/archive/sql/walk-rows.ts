import { unlessDamaged } from "./read-as-far.js";
import type { Store } from "./store.js";

export interface Walked<Row> {
  readonly rows: readonly Row[];
  /** Numbers between them that lie on damaged pages. */
  readonly lost: readonly number[];
}

/**
 * All rows of a table by number, some at a time. What lies on damaged pages is passed over, number by number up to
 * `last`, the highest that there may be. Rows are to be asked for from `after` + 1 on: what is sought behind a number
 * leads to the page of that number.
 */
export async function* walkRows<Row>(
  store: Store,
  last: number,
  numberOf: (row: Row) => number,
  readAfter: (after: number, most: number) => Promise<readonly Row[]>,
): AsyncIterable<Walked<Row>> {
  let after = 0;
  let most = batch;
  for (;;) {
    const rows = await unlessDamaged(store, () => readAfter(after, most));
    if (rows) {
      yield { rows, lost: [] };
      if (rows.length < most) return;
      after = numberOf(rows.at(-1) as Row);
      most = batch;
    } else if (most > 1) {
      most = 1;
    } else {
      after++;
      if (after > last) return;
      yield { rows: [], lost: [after] };
    }
  }
}

const batch = 50;
