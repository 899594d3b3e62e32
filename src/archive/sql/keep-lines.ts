import { sql } from "kysely";
import type { ReportRecord } from "../../record/schema.js";
import { sha256Of } from "../../text/hash.js";
import { groupCodes } from "./codes.js";
import { addToKinds } from "./count-kinds.js";
import type { Dialect } from "./dialect.js";
import { removeMembers } from "./groups.js";
import { whole } from "./json-rows.js";
import type { RecordLines } from "./rows-of.js";
import type { Database } from "./store.js";

/** Makes a report's newest version found: its words, its entries, and who stands in them. */
export async function keepLines(
  dialect: Dialect,
  db: Database,
  recency: number,
  record: ReportRecord,
  lines: RecordLines,
): Promise<void> {
  await dialect.indexReport(db, recency, record.report.title ?? "", record.report.text);
  await keepActors(dialect, db, recency, lines.actors);
  await keepEntries(dialect, db, recency, lines.entries);
  await keepRoles(dialect, db, recency, lines.roles);
}

export async function keepEntries(
  dialect: Dialect,
  db: Database,
  recency: number,
  lines: RecordLines["entries"],
): Promise<void> {
  const entries = dialect.rowsOf(JSON.stringify(lines));
  await sql`
    insert into entries
      (recency, position, kind, number, code, factuality, first_day, last_day, statement, spans,
        reviewed)
    select ${recency}, ${whole("position")}, ${whole("kind")}, ${whole("number")}, ${whole("code")},
      ${whole("factuality")}, ${whole("first_day")}, ${whole("last_day")},
      ${whole("statement")}, value ->> 'spans',
      ${whole("reviewed")}
    from ${entries}`.execute(db);
  await addToKinds(db, lines, 1);
}

export async function keepRoles(
  dialect: Dialect,
  db: Database,
  recency: number,
  lines: RecordLines["roles"],
): Promise<void> {
  const roles = dialect.rowsOf(JSON.stringify(lines));
  await sql`
    insert into roles (recency, role, actor, position)
    select ${recency}, ${whole("role")}, ${whole("actor")}, ${whole("position")}
    from ${roles}`.execute(db);
}

export async function keepActors(
  dialect: Dialect,
  db: Database,
  recency: number,
  actors: RecordLines["actors"],
): Promise<void> {
  const above = await db
    .selectFrom("names")
    .select((names) => names.fn.max<number | null>("id").as("id"))
    .executeTakeFirstOrThrow();
  const rows = JSON.stringify(
    actors.map(({ actor, forms }) => ({ actor, forms, hash: hashOf(forms) })),
  );
  await sql`
    insert into names (hash, forms)
    select distinct ${whole("hash")}, value ->> 'forms' from ${dialect.rowsOf(rows)}
    where not exists (
      select 1 from names n where n.hash = ${whole("hash")} and n.forms = value ->> 'forms')`.execute(
    db,
  );
  await dialect.indexNames(db, above.id ?? 0);
  await sql`
    insert into actors (recency, actor, name)
    select ${recency}, ${whole("actor")}, n.id from ${dialect.rowsOf(rows)}
      join names n on n.hash = ${whole("hash")} and n.forms = value ->> 'forms'`.execute(db);
}

/** 31 bits; names of one hash are told apart by their forms. */
function hashOf(forms: string): number {
  return Number.parseInt(sha256Of(forms).slice(0, 8), 16) & 0x7fffffff;
}

/**
 * Takes out what `keepLines` put in, before another version comes. Ids of actors mean others from then on, so
 * the report's identities go too; its story and origin stay until it is placed anew.
 */
export async function forgetLines(
  dialect: Dialect,
  db: Database,
  recency: number,
  report: number,
): Promise<void> {
  await dialect.forgetReport(db, recency);
  const gone = await db
    .deleteFrom("entries")
    .where("recency", "=", recency)
    .returning("kind")
    .execute();
  await addToKinds(db, gone, -1);
  await db.deleteFrom("roles").where("recency", "=", recency).execute();
  await db.deleteFrom("actors").where("recency", "=", recency).execute();
  await removeMembers(db, groupCodes.identity, report);
}
