import { verifyRecord } from "../../record/verify.js";
import type { ArchiveFault } from "../archive.js";
import { ArchiveProblem } from "../problem.js";
import { checkCounts } from "./check-counts.js";
import { checkLines } from "./check-lines.js";
import { unpackProved } from "./pack.js";
import { unpackRecord } from "./pack-record.js";
import type { Store } from "./store.js";
import { readWhole } from "./version-parts.js";

/** Versions that are unpacked at a time. */
const batch = 50;
/** Faults that are told; a file with more is beyond reading them. */
const mostFaults = 1000;

/**
 * Looks the whole archive over: the database's own proof, every version of every report (its hash, its schema,
 * its pins), the entries that stand for the newest ones as people left them, and all that is counted beside what it counts.
 */
export async function checkArchive(store: Store): Promise<readonly ArchiveFault[]> {
  const faults: ArchiveFault[] = [];
  const note = (found: readonly ArchiveFault[]) => faults.push(...found);
  note(await attempt("its pages", () => store.dialect.prove(store)));
  note(await attempt("what is counted", () => checkCounts(store)));
  let after = 0;
  while (faults.length < mostFaults) {
    const found = await nextBatch(store, after);
    note(found.faults);
    if (found.last === null) break;
    after = found.last;
  }
  return faults.slice(0, mostFaults);
}

interface Batch {
  readonly faults: readonly ArchiveFault[];
  /** Row of the last version looked at; null when there are no more. */
  readonly last: number | null;
}

/** Where some rows cannot be read, each is tried by itself. */
async function nextBatch(store: Store, after: number): Promise<Batch> {
  try {
    return await checkVersions(store, after, batch);
  } catch {
    return oneByOne(store, after);
  }
}

async function oneByOne(store: Store, after: number): Promise<Batch> {
  const faults: ArchiveFault[] = [];
  try {
    const ids = await idsAfter(store, after);
    for (const id of ids) {
      try {
        faults.push(...(await checkVersions(store, id - 1, 1)).faults);
      } catch (error) {
        faults.push({ message: `A version cannot be read: ${sentenceOf(error)}`, report: null });
      }
    }
    return { faults, last: ids.at(-1) ?? null };
  } catch (error) {
    faults.push({ message: `The list of versions breaks off: ${sentenceOf(error)}`, report: null });
    return { faults, last: null };
  }
}

function idsAfter(store: Store, after: number): Promise<readonly number[]> {
  return store.read(async (db) => {
    const rows = await db
      .selectFrom("versions")
      .select("id")
      .where("id", ">", after)
      .orderBy("id")
      .limit(batch)
      .execute();
    return rows.map(({ id }) => id);
  });
}

function checkVersions(store: Store, after: number, most: number): Promise<Batch> {
  return store.read(async (db) => {
    const rows = await db
      .selectFrom("versions as v")
      .leftJoin("reports as r", "r.number", "v.report")
      .select(["v.id", "v.report", "v.version", "v.sha256"])
      .select(["r.recency", "r.newest"])
      .where("v.id", ">", after)
      .orderBy("v.id")
      .limit(most)
      .execute();
    const ids = rows.map(({ id }) => id);
    const bytes = await readWhole(store.dialect, db, ids);
    const faults: ArchiveFault[] = [];
    for (const row of rows) {
      const packed = bytes.get(row.id) ?? { text: Buffer.of(), record: Buffer.of() };
      const fault = (message: string) => faults.push({ message, report: row.report });
      const name = `Version ${row.version}`;
      if (row.recency === null) fault(`${name} belongs to a report that is not there.`);
      const text = unpackProved(packed.text, row.sha256.toString("hex"));
      if (text === null) {
        fault(`${name}: the text is not the one that was kept.`);
        continue;
      }
      const record = unpackRecord(packed.record, text);
      const [offender] = record === null ? [] : verifyRecord(record);
      if (record === null) fault(`${name}: the record cannot be unpacked.`);
      else if (offender)
        fault(`${name}: the record does not hold: ${offender.path}: ${offender.message}`);
      else if (row.recency !== null && row.newest === row.id)
        faults.push(
          ...(await checkLines(store, db, { ...row, recency: row.recency }, { ...row, record })),
        );
    }
    return { faults, last: rows.length < most ? null : (rows.at(-1)?.id ?? null) };
  });
}

async function attempt(
  at: string,
  look: () => Promise<readonly ArchiveFault[]>,
): Promise<readonly ArchiveFault[]> {
  try {
    return await look();
  } catch (error) {
    const message = `The look at ${at} broke off: ${sentenceOf(error)}`;
    return [{ message, report: null }];
  }
}

/** Without what to do about damage: whoever checks is doing it. */
function sentenceOf(error: unknown): string {
  if (error instanceof ArchiveProblem && error.code === "damaged")
    return "some pages of the file are damaged.";
  return error instanceof Error ? error.message : String(error);
}
