import { AsyncLocalStorage } from "node:async_hooks";
import type { Kysely } from "kysely";
import { ArchiveProblem } from "../problem.js";
import type { Dialect } from "./dialect.js";
import type { Tables } from "./tables.js";

export type Database = Kysely<Tables>;

/** The door to the database for every part of the archive: transactions, and problems as sentences. */
export interface Store {
  readonly place: string;
  readonly dialect: Dialect;
  readonly readOnly: boolean;
  /** The first damage that was met, as a sentence. */
  readonly damage: string | null;
  /** Runs work in the transaction at hand, or outside of any. */
  read<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
  /** Runs work in the transaction at hand, or in one of its own. */
  write<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
  /** Runs work at the end of the transaction at hand, before it is kept; once for all that have the same name. */
  atEnd(name: string, work: () => Promise<void>): void;
  /** One transaction around all that work does, through whatever part of the archive. */
  together<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface StoreParts {
  readonly place: string;
  readonly db: Database;
  readonly dialect: Dialect;
  /** Why nothing may be written, as a problem; null when it may. */
  readonly readOnly: ArchiveProblem | null;
  readonly damage: string | null;
  /** An error of the database as a problem; null for errors that are not the database's. */
  explain(error: unknown): ArchiveProblem | null;
  close(): Promise<void>;
}

interface Running {
  readonly db: Database;
  /** What is to be done before it is kept, by name. */
  readonly last: Map<string, () => Promise<void>>;
  /** What went wrong inside, after which nothing of it may be kept. */
  failed: unknown;
}

export function makeStore(parts: StoreParts): Store {
  const running = new AsyncLocalStorage<Running>();
  const state = makeState(parts);

  const read: Store["read"] = async (work) => {
    state.proveOpen();
    try {
      return await work(running.getStore()?.db ?? parts.db);
    } catch (error) {
      throw state.explain(error);
    }
  };

  const together: Store["together"] = async (work) => {
    if (running.getStore()) return work();
    state.proveOpen();
    try {
      return await parts.db.transaction().execute(async (db) => {
        const wasDamaged = state.damage() !== null;
        const inside: Running = { db, last: new Map(), failed: null };
        const result = await running.run(inside, () => workThrough(inside, work));
        if (inside.failed !== null) throw inside.failed;
        state.proveUndamaged(wasDamaged);
        return result;
      });
    } catch (error) {
      throw state.explain(error);
    }
  };

  const write: Store["write"] = async (work) => {
    state.proveOpen();
    state.proveWritable();
    return together(async () => {
      const inside = running.getStore() as Running;
      try {
        return await work(inside.db);
      } catch (error) {
        // Half of a change may be done: whoever catches this must not make the rest of it last.
        if (!(error instanceof ArchiveProblem)) inside.failed ??= error;
        throw state.explain(error);
      }
    });
  };

  const { place, dialect } = parts;
  return {
    ...{ place, dialect, read, write, together, close: state.close },
    atEnd: (name, work) => running.getStore()?.last.set(name, work),
    get readOnly() {
      return state.readOnly() !== null;
    },
    get damage() {
      return state.damage();
    },
  };
}

async function workThrough<Result>(
  { last }: Running,
  work: () => Promise<Result>,
): Promise<Result> {
  const result = await work();
  for (const finish of last.values()) await finish();
  return result;
}

/** What is known of the database while it is open: it may turn out to be damaged, and takes nothing from then on. */
function makeState(parts: StoreParts) {
  let { readOnly, damage } = parts;
  let closed = false;
  return {
    readOnly: () => readOnly,
    damage: () => damage,
    proveOpen() {
      if (!closed) return;
      const message = `The archive ${parts.place} has been closed; open it again.`;
      throw new ArchiveProblem("closed", message);
    },
    proveWritable() {
      if (readOnly) throw readOnly;
    },
    /** Nothing is kept that was made over damage which came to light meanwhile. */
    proveUndamaged(wasDamaged: boolean) {
      if (damage !== null && !wasDamaged && readOnly) throw readOnly;
    },
    explain(error: unknown): unknown {
      const problem = parts.explain(error);
      if (problem?.code !== "damaged") return problem ?? error;
      damage ??= problem.message;
      readOnly ??= problem;
      return problem;
    },
    async close() {
      if (closed) return;
      closed = true;
      await parts.close();
    },
  };
}
