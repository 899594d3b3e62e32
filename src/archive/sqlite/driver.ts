import { setImmediate } from "node:timers/promises";
import type { Database, Statement } from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

/** How long a writer waits for another at a time, in milliseconds, and how often: 10 seconds in all. */
export const waitAtATime = 250;
export const waits = 40;

/** Statements that are kept compiled; the queries of an archive are far fewer. */
const mostStatements = 400;

/** Kysely over an open database: statements compiled once, and transactions that take the writer's turn at once. */
export function dialectOver(database: Database, readOnly: boolean): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new TurnTakingDriver(database, readOnly),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class TurnTakingDriver extends SqliteDriver {
  readonly #database: Database;
  readonly #begin: CompiledQuery;

  constructor(database: Database, readOnly: boolean) {
    super({ database: keepStatements(database) });
    this.#database = database;
    this.#begin = CompiledQuery.raw(readOnly ? "begin" : "begin immediate");
  }

  /** Waits in small pieces, so that the rest of the program goes on meanwhile. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let wait = 1; ; wait++) {
      try {
        await connection.executeQuery(this.#begin);
        return;
      } catch (error) {
        if (wait === waits || !isBusy(error)) throw error;
        await setImmediate();
      }
    }
  }

  /** SQLite has rolled back by itself when the disk was full. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

export function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}

function keepStatements(database: Database): SqliteDatabase {
  const kept = new Map<string, Statement>();
  return {
    close: () => database.close(),
    prepare(query) {
      const statement = kept.get(query) ?? database.prepare(query);
      if (kept.size >= mostStatements) kept.clear();
      kept.set(query, statement);
      return statement as ReturnType<SqliteDatabase["prepare"]>;
    },
  };
}
