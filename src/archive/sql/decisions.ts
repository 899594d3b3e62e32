import type { Decisions, KeptDecision, NewDecision } from "../decisions.js";
import { ArchiveProblem } from "../problem.js";
import { kindCodes } from "./codes.js";
import { numberOf } from "./rows-of.js";
import type { Database, Store } from "./store.js";
import type { DecisionRow } from "./tables.js";

/** Decisions as in `../decisions.ts`. */
export function makeDecisions(store: Store): Decisions {
  return {
    decide: (decision) => store.write((db) => decide(store, db, decision)),
    about: (report) =>
      store.read(async (db) =>
        (await selected(db).where("d.report", "=", report).execute()).map(kept),
      ),
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
        (await selected(db).where("d.report", "is", null).execute()).map(kept),
      ),
    list: (after, most) =>
      store.read(async (db) =>
        (await selected(db).where("d.number", ">", after).limit(most).execute()).map(kept),
      ),
    decision: (number) =>
      store.read(async (db) => {
        const row = await selected(db).where("d.number", "=", number).executeTakeFirst();
        return row ? kept(row) : null;
      }),
  };
}

function selected(db: Database) {
  return db
    .selectFrom("decisions as d")
    .leftJoin("decisions as u", "u.undoes", "d.number")
    .selectAll("d")
    .select("u.number as undone_by")
    .orderBy("d.number");
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
  await markReviewed(db, decision.report, decision.entry);
  if (undone) await markReviewed(db, undone.report, undone.entry);
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
  const row = await selected(db).where("d.number", "=", undoes).executeTakeFirst();
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

/** Whether a decision about an entry stands, in the entry's own row. */
async function markReviewed(
  db: Database,
  report: number | null,
  entry: string | null,
): Promise<void> {
  const kind = entry === null ? undefined : kindOfEntry[entry.charAt(0)];
  if (report === null || entry === null || kind === undefined) return;
  const about = await db
    .selectFrom("reports")
    .select(["recency", "version"])
    .where("number", "=", report)
    .executeTakeFirstOrThrow();
  const standing = await selected(db)
    .where("d.report", "=", report)
    .where("d.version", "=", about.version)
    .where("d.entry", "=", entry)
    .where("d.act", "!=", "undo")
    .where("u.number", "is", null)
    .executeTakeFirst();
  await db
    .updateTable("entries")
    .set({ reviewed: standing ? 1 : 0 })
    .where("recency", "=", about.recency)
    .where("kind", "=", kind)
    .where("number", "=", numberOf(entry))
    .execute();
}

const kindOfEntry: Readonly<Record<string, number>> = {
  s: kindCodes.statement,
  d: kindCodes.demand,
  e: kindCodes.event,
  f: kindCodes.figure,
};

function kept(row: DecisionFields): KeptDecision {
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

type DecisionFields = Omit<DecisionRow, "number"> & {
  readonly number: number;
  readonly undone_by: number | null;
};

function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function fromJson(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
