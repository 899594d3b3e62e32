import type { KeptDecision } from "../decisions.js";
import type { Database } from "./store.js";
import type { DecisionRow } from "./tables.js";

/** Decisions about a report, oldest first, undone ones too. */
export async function decisionsAbout(
  db: Database,
  report: number,
): Promise<readonly KeptDecision[]> {
  const rows = await selectDecisions(db).where("d.report", "=", report).execute();
  return rows.map(keptDecision);
}

/** With the number of the decision that took each back, by number. */
export function selectDecisions(db: Database) {
  return db
    .selectFrom("decisions as d")
    .leftJoin("decisions as u", "u.undoes", "d.number")
    .selectAll("d")
    .select("u.number as undone_by")
    .orderBy("d.number");
}

export function keptDecision(row: DecisionFields): KeptDecision {
  return {
    number: row.number,
    act: row.act as KeptDecision["act"],
    at: row.at,
    who: row.who,
    reason: row.reason,
    report: row.report,
    version: row.version,
    entry: row.entry,
    before: fromJson(row.entry_before),
    after: fromJson(row.entry_after),
    undoes: row.undoes,
    undoneBy: row.undone_by,
  };
}

export type DecisionFields = Omit<DecisionRow, "number"> & {
  readonly number: number;
  readonly undone_by: number | null;
};

function fromJson(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
