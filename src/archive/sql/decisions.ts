import type { Decisions, KeptDecision, NewDecision } from "../decisions.js";
import { ArchiveProblem } from "../problem.js";
import {
  type DecisionFields,
  decisionsAbout,
  keptDecision,
  selectDecisions,
} from "./read-decisions.js";
import { refreshLinesAtEnd } from "./refresh-lines.js";
import type { Database, Store } from "./store.js";

/** Decisions as in `../decisions.ts`. */
export function makeDecisions(store: Store): Decisions {
  return {
    decide: (decision) => store.write((db) => decide(store, db, decision)),
    about: (report) => store.read((db) => decisionsAbout(db, report)),
    decided: () =>
      store.read(async (db) =>
        (
          await db
            .selectFrom("decisions")
            .select("report")
            .distinct()
            .where("report", "is not", null)
            .orderBy("report")
            .execute()
        ).flatMap(({ report }) => report ?? []),
      ),
    aboutGroups: () =>
      store.read(async (db) =>
        (await selectDecisions(db).where("d.report", "is", null).execute()).map(keptDecision),
      ),
    list: (after, most) =>
      store.read(async (db) =>
        (await selectDecisions(db).where("d.number", ">", after).limit(most).execute()).map(
          keptDecision,
        ),
      ),
    decision: (number) =>
      store.read(async (db) => {
        const row = await selectDecisions(db).where("d.number", "=", number).executeTakeFirst();
        return row ? keptDecision(row) : null;
      }),
  };
}

async function decide(store: Store, db: Database, decision: NewDecision): Promise<KeptDecision> {
  await proveVersion(store, db, decision);
  const undone = decision.undoes === null ? null : await proveUndoing(store, db, decision.undoes);
  const { number } = await db
    .insertInto("decisions")
    .values({
      act: decision.act,
      at: decision.at,
      who: decision.who,
      reason: decision.reason,
      report: decision.report,
      version: decision.version,
      entry: decision.entry,
      entry_before: toJson(decision.before),
      entry_after: toJson(decision.after),
      undoes: decision.undoes,
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  for (const about of new Set([decision.report, undone?.report ?? null]))
    if (about !== null) refreshLinesAtEnd(store, about);
  return { ...decision, number, undoneBy: null };
}

async function proveVersion(store: Store, db: Database, decision: NewDecision): Promise<void> {
  if (decision.report === null) return;
  const report = await db
    .selectFrom("reports")
    .select("version")
    .where("number", "=", decision.report)
    .executeTakeFirst();
  if (!report)
    throw new ArchiveProblem(
      "unknown-report",
      `There is no report ${decision.report} in ${store.place}; the decision was not kept.`,
    );
  if (report.version === decision.version) return;
  throw new ArchiveProblem(
    "old-version",
    `Report ${decision.report} has come again since: the decision is about version ${decision.version}, and the newest is ${report.version}. Look at the new version and decide again; nothing was kept.`,
  );
}

/** The decision that is taken back, which must stand and take back no other. */
async function proveUndoing(store: Store, db: Database, undoes: number): Promise<DecisionFields> {
  const row = await selectDecisions(db).where("d.number", "=", undoes).executeTakeFirst();
  if (row && row.undone_by === null && row.undoes === null) return row;
  throw new ArchiveProblem(
    "unknown-decision",
    `${whyNotUndone(store, undoes, row)} Nothing was kept.`,
  );
}

function whyNotUndone(store: Store, undoes: number, row: DecisionFields | undefined): string {
  if (!row) return `There is no decision ${undoes} in ${store.place} to take back.`;
  return row.undone_by === null
    ? `Decision ${undoes} takes another back; decide anew instead.`
    : `Decision ${undoes} has been taken back already, by decision ${row.undone_by}.`;
}

function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
