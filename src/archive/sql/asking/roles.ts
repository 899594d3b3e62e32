import { sql } from "kysely";
import type { AskedRole, FoundActor } from "../../asking.js";
import { groupCodes, roleCodes, wordOf } from "../codes.js";
import type { Dialect } from "../dialect.js";
import type { Database } from "../store.js";

interface Place {
  readonly recency: number;
  readonly position: number;
}

interface Part extends Place {
  readonly role: number;
  readonly actor: number;
  readonly forms: string;
  readonly identity: number | null;
}

/** Who stands in each of some entries, in the order of these; by role, then as the report names them. */
export async function findRoles(
  dialect: Dialect,
  db: Database,
  entries: readonly Place[],
): Promise<readonly (readonly FoundActor[])[]> {
  const found = new Map<string, FoundActor[]>();
  for (const row of await partsIn(dialect, db, entries)) {
    const actors = found.get(markOf(row)) ?? [];
    actors.push({
      role: wordOf<AskedRole>(roleCodes, row.role),
      actor: `a${row.actor}`,
      name: row.forms.split("\n", 1)[0] ?? "",
      identity: row.identity,
    });
    found.set(markOf(row), actors);
  }
  return entries.map((entry) => found.get(markOf(entry)) ?? []);
}

async function partsIn(
  dialect: Dialect,
  db: Database,
  entries: readonly Place[],
): Promise<readonly Part[]> {
  const places = entries.map(({ recency, position }) => ({ recency, position }));
  const { rows } = await sql<Part>`
    select r.recency, r.position, r.role, r.actor, n.forms, m.group_number as identity
    from (select cast(value ->> 'recency' as bigint) as recency,
        cast(value ->> 'position' as bigint) as position
      from ${dialect.rowsOf(JSON.stringify(places))}) e
      join roles r on r.recency = e.recency and r.position = e.position
      join actors a on a.recency = r.recency and a.actor = r.actor
      join names n on n.id = a.name
      join reports p on p.recency = r.recency
      left join members m on m.kind = ${groupCodes.identity} and m.report = p.number
        and m.actor = r.actor
    order by r.role, r.actor`.execute(db);
  return rows;
}

function markOf({ recency, position }: Place): string {
  return `${recency} ${position}`;
}
