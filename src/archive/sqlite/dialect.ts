import { sql } from "kysely";
import type { Dialect, Phrases, RankedRow, Ranking } from "../sql/dialect.js";
import { proveFile } from "./prove.js";

/**
 * How SQLite says what databases say differently: JSON rows, and full text by FTS5. Places in time go to FTS5 as
 * BigInt: a number above 32 bits comes to SQLite as a floating one, which FTS5 passes over.
 */
export const sqliteDialect: Dialect = {
  rowsOf: (json) => sql`json_each(${json})`,
  reportsWith: (phrases) =>
    sql`select rowid from report_words where report_words match ${matchOf(phrases)}`,
  // The plus keeps SQLite from asking the index once for each report of a condition.
  ranked: (phrases, { from, to, where, most, scored }: Ranking) => sql<RankedRow>`
    select rowid as recency, ${scored ? score : sql`0`} as score from report_words
    where report_words match ${matchOf(phrases)} and rowid >= ${BigInt(from)} and rowid <= ${BigInt(to)}
      and ${where(sql`+rowid`)}
    order by rowid desc limit ${most}`,
  namesWith: (phrases) =>
    sql`select rowid from name_words where name_words match ${matchOf(phrases)}`,
  namesBeginning: (words) => {
    const match = words.map((word) => `"${word.replaceAll('"', " ")}"*`).join(" AND ");
    return sql`select rowid from name_words where name_words match ${match}`;
  },
  async indexReport(db, recency, title, text) {
    await sql`insert into report_words (rowid, title, text) values (${BigInt(recency)}, ${title}, ${text})`.execute(
      db,
    );
  },
  async forgetReport(db, recency) {
    await sql`delete from report_words where rowid = ${BigInt(recency)}`.execute(db);
  },
  async indexNames(db, above) {
    await sql`insert into name_words (rowid, forms)
      select id, forms from names where id > ${above}`.execute(db);
  },
  prove: proveFile,
};

/** A word in the title weighs as much as four in the text. */
const score = sql`bm25(report_words, 4.0, 1.0)`;

/** Every word in quotation marks, so that nothing in it means anything to FTS5. */
function matchOf(phrases: Phrases): string {
  return phrases.map((words) => `"${words.join(" ").replaceAll('"', " ")}"`).join(" AND ");
}
