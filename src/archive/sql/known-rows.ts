import type { KeyRow } from "./posting-entries.js";
import type { Database } from "./store.js";

/** Rows of keys that a transaction has read or written: nobody else changes them before it ends. */
export interface KnownRows {
  /** The row in which a hash stands, or would stand; null when it has not been read. */
  find(hash: number): KnownRow | null;
  /** Forgets all when there is no room for so many more: before it is found out which are lacking. */
  makeRoom(more: number): void;
  learn(rows: readonly KnownRow[]): void;
  /** Puts the rows that a row has become in its place. */
  replace(old: KnownRow, rows: readonly KeyRow[]): void;
}

export interface KnownRow extends KeyRow {
  /** The next row's lowest hash; null when there is none. */
  readonly next: number | null;
}

/** Rows that are kept in memory; beyond, all are forgotten. */
const mostKnown = 4000;

const known = new WeakMap<Database, KnownRows>();

/** Of the transaction at hand; outside of any, nothing is known from one question to the next. */
export function knownRows(db: Database): KnownRows {
  const there = known.get(db);
  if (there) return there;
  const rows = openRows();
  if (db.isTransaction) known.set(db, rows);
  return rows;
}

export function openRows(most = mostKnown): KnownRows {
  let list: KnownRow[] = [];
  const at = (hash: number): number => {
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((list[middle] as KnownRow).first <= hash) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  };
  const find = (hash: number): KnownRow | null => {
    const row = list[at(hash)];
    return row && (row.next === null || hash < row.next) ? row : null;
  };
  return {
    find,
    makeRoom(more) {
      if (list.length + more > most) list = [];
    },
    learn(rows) {
      const come = rows.filter(({ first }) => find(first) === null);
      list = [...list, ...come].sort((a, b) => a.first - b.first);
    },
    replace(old, rows) {
      const made = rows.map((row, index) => ({
        ...row,
        next: rows[index + 1]?.first ?? old.next,
      }));
      const place = at(old.first);
      const there = list[place]?.first === old.first;
      list.splice(there ? place : place + 1, there ? 1 : 0, ...made);
    },
  };
}
