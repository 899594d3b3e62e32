import type { Migration } from "./migration.js";

/**
 * Some archives of schema 1 have the column already: for some days the program changed schema 1 in place. It is taken
 * out there and comes anew at its place; its values are derived from the records in any case.
 */
export const statementsAndDays: Migration = {
  to: 2,
  brings: "in which statement an entry stands, an index of days, and the rows of entries anew",
  statements: [
    {
      table: "entries",
      column: "statement",
      run: "alter table entries drop column statement",
    },
    `alter table entries add column statement integer`,
    `create index entries_by_day on entries (recency desc, position, first_day, last_day,
       kind, code, factuality, reviewed) where first_day is not null`,
    `insert into counters (name, value)
       select 'outdated', value from counters where name = 'reports'`,
  ],
};
