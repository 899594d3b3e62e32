import { sql } from "kysely";
import type { Dialect, Phrases, RankedRow, Ranking } from "../sql/dialect.js";

/** How SQLite says what databases say differently: JSON rows, and full text by FTS5. */
export const sqliteDialect: Dialect = {
  rowsOf: (json) => sql`json_each(${json})`,
  reportsWith: (phrases) =>
    sql`select rowid from report_words where report_words match ${matchOf(phrases)}`,
  ranked: (phrases, { from, to, where, most }: Ranking) => sql<RankedRow>`
    select rowid as recency, bm25(report_words, 4.0, 1.0) as score from report_words
    where report_words match ${matchOf(phrases)} and rowid >= ${from} and rowid <= ${to}
      and ${where(sql.ref("report_words.rowid"))}
    order by rowid desc limit ${most}`,
  namesWith: (phrases) =>
    sql`select rowid from name_words where name_words match ${matchOf(phrases)}`,
  async indexReport(db, recency, title, text) {
    await sql`insert into report_words (rowid, title, text) values (${recency}, ${title}, ${text})`.execute(
      db,
    );
  },
  async forgetReport(db, recency) {
    await sql`delete from report_words where rowid = ${recency}`.execute(db);
  },
  async indexNames(db, above) {
    await sql`insert into name_words (rowid, forms)
      select id, forms from names where id > ${above}`.execute(db);
  },
};

/** Every word in quotation marks, so that nothing in it means anything to FTS5. */
function matchOf(phrases: Phrases): string {
  return phrases.map((words) => `"${words.join(" ").replaceAll('"', " ")}"`).join(" AND ");
}
