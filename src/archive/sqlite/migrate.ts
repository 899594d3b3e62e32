import type { Database } from "better-sqlite3";
import type { Migration } from "./migrations/index.js";
import type { WhereColumn } from "./migrations/migration.js";

/** `Rapp` in ASCII: tells an archive from any other SQLite file. */
export const applicationId = 0x52617070;

export function schemaOf(database: Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}

/** Takes an archive from the schema it has to the last one, all steps or none. Another process may have been faster. */
export function migrate(database: Database, steps: readonly Migration[]): void {
  const last = steps.at(-1)?.to ?? 0;
  if (schemaOf(database) >= last) return;
  database
    .transaction(() => {
      for (const step of steps) {
        if (step.to <= schemaOf(database)) continue;
        for (const statement of step.statements) run(database, statement);
        database.pragma(`user_version = ${step.to}`);
      }
      database.pragma(`application_id = ${applicationId}`);
    })
    .immediate();
}

function run(database: Database, statement: string | WhereColumn): void {
  if (typeof statement === "string") database.exec(statement);
  else if (hasColumn(database, statement)) database.exec(statement.run);
}

function hasColumn(database: Database, { table, column }: WhereColumn): boolean {
  const columns = database.prepare("select name from pragma_table_info(?)").pluck();
  return columns.all(table).includes(column);
}
