import type { FoundActor } from "../../asking.js";
import { groupCodes, roleCodes, wordOf } from "../codes.js";
import type { Database } from "../store.js";

interface Place {
  readonly recency: number;
  readonly position: number;
}

/** Who stands in each of some entries, in the order of these. */
export async function findRoles(
  db: Database,
  entries: readonly Place[],
): Promise<readonly (readonly FoundActor[])[]> {
  const found = new Map<string, FoundActor[]>();
  const wanted = new Set(entries.map(markOf));
  for (const row of await rolesIn(db, entries)) {
    const mark = markOf(row);
    if (!wanted.has(mark)) continue;
    const actors = found.get(mark) ?? [];
    actors.push({
      role: wordOf(roleCodes, row.role),
      actor: `a${row.actor}`,
      name: row.forms.split("\n", 1)[0] ?? "",
      identity: row.identity,
    });
    found.set(mark, actors);
  }
  return entries.map((entry) => found.get(markOf(entry)) ?? []);
}

function rolesIn(db: Database, entries: readonly Place[]) {
  return db
    .selectFrom("roles as r")
    .innerJoin("actors as a", (join) =>
      join.onRef("a.recency", "=", "r.recency").onRef("a.actor", "=", "r.actor"),
    )
    .innerJoin("names as n", "n.id", "a.name")
    .innerJoin("reports as p", "p.recency", "r.recency")
    .leftJoin("members as m", (join) =>
      join
        .on("m.kind", "=", groupCodes.identity)
        .onRef("m.report", "=", "p.number")
        .onRef("m.actor", "=", "r.actor"),
    )
    .select(["r.recency", "r.position", "r.role", "r.actor", "n.forms"])
    .select("m.group_number as identity")
    .where("r.recency", "in", [...new Set(entries.map(({ recency }) => recency))])
    .where("r.position", "in", [...new Set(entries.map(({ position }) => position))])
    .orderBy("r.actor")
    .execute();
}

function markOf({ recency, position }: Place): string {
  return `${recency} ${position}`;
}
