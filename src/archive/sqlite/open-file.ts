import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { ArchiveProblem } from "../problem.js";
import { isBusy, waitAtATime, waits } from "./driver.js";
import {
  damagedProblem,
  explainError,
  newerProblem,
  noFolder,
  notAnArchive,
  olderProblem,
  readOnlyProblem,
  unsettledProblem,
} from "./explain.js";
import { applicationId, migrate, schemaOf } from "./migrate.js";
import { type Migration, migrations } from "./migrations/index.js";
import { isWhole } from "./prove.js";

export interface OpenFile {
  readonly database: Database;
  /** Why nothing may be written; null when it may. */
  readonly readOnly: ArchiveProblem | null;
}

export interface FileOptions {
  /** Nothing is written, not even a newer schema. */
  readonly readOnly?: boolean;
  /** True: what is to be written is looked over first. */
  readonly proves?: boolean;
  /** False: a file that does not exist is a problem. True otherwise. */
  readonly create?: boolean;
}

/** Opens or makes the file of an archive, with the last schema. Throws an ArchiveProblem. */
export function openFile(
  path: string,
  options: FileOptions,
  steps: readonly Migration[] = migrations,
): OpenFile {
  const wantsWriting = options.readOnly !== true;
  const isThere = lookAt(path);
  if (!isThere && !(wantsWriting && options.create !== false))
    throw new ArchiveProblem(
      "missing",
      `There is no archive at ${path}. Make one with \`rapporteur add\`, or name another.`,
    );
  const problem = isThere ? hindrance(path, wantsWriting) : null;
  if (problem) return openToRead(path, steps, problem);
  const opened = tryToWrite(path, isThere, steps, options.proves === true);
  if (!(opened instanceof ArchiveProblem)) return { database: opened, readOnly: null };
  return openToRead(path, steps, opened);
}

/** Why a file that is there is not written, as far as can be told without opening it. */
function hindrance(path: string, wantsWriting: boolean): ArchiveProblem | null {
  if (isCutShort(path) || headerOf(path).readUInt8(howWritten) > 2) return damagedProblem(path);
  return wantsWriting && mayWrite(path) ? null : readOnlyProblem(path);
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** False when nothing is there. Throws for what is no file, or is another's. */
function lookAt(path: string): boolean {
  if (path === ":memory:") return false;
  if (!existsSync(dirname(path))) throw noFolder(path);
  if (!existsSync(path)) return false;
  const stats = statSync(path);
  if (stats.isDirectory())
    throw new ArchiveProblem(
      "not-an-archive",
      `${path} is a folder, and an archive is a file. Name a file in it, such as ${path}/archive.db.`,
    );
  if (stats.size === 0) return false;
  if (begunHeaderOf(path).toString("latin1", 0, 15) !== "SQLite format 3") throw notAnArchive(path);
  return true;
}

/** Another program that makes the file may not have written its beginning yet. */
function begunHeaderOf(path: string): Buffer {
  for (let wait = 1; ; wait++) {
    const header = headerOf(path);
    if (wait === waits || header.some((byte) => byte !== 0)) return header;
    pause();
  }
}

function headerOf(path: string): Buffer {
  const header = Buffer.alloc(100);
  try {
    const file = openSync(path, "r");
    try {
      readSync(file, header, 0, 100, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    throw new ArchiveProblem(
      "no-permission",
      `The archive ${path} could not be read: see that you may read the file.`,
    );
  }
  return header;
}

/** Where the header says how the file is written: 1 or 2. SQLite takes any other for a file that may not be written. */
const howWritten = 18;

/** True if the file has fewer bytes than its header says, and no log that could have the rest. */
function isCutShort(path: string): boolean {
  const log = `${path}-wal`;
  if (existsSync(log) && statSync(log).size > 0) return false;
  const header = headerOf(path);
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return statSync(path).size < pageSize * header.readUInt32BE(28);
}

/** The database, or why it can only be read. Throws where it cannot be read either. */
function tryToWrite(
  path: string,
  isThere: boolean,
  steps: readonly Migration[],
  proves: boolean,
): Database | ArchiveProblem {
  let database: Database | null = null;
  try {
    database = new Sqlite(path, { timeout: waitAtATime * waits });
    const opened = database;
    if (isThere) proveArchive(opened, path, steps);
    whenFree(() => {
      setUp(opened);
      migrate(opened, steps);
    });
    if (isThere && proves && !isWhole(database)) throw damagedProblem(path);
    database.pragma(`busy_timeout = ${waitAtATime}`);
    return database;
  } catch (error) {
    database?.close();
    const problem = explainError(error, path);
    if (problem === null) throw error;
    if (!isThere || !["read-only", "damaged", "no-permission"].includes(problem.code))
      throw problem;
    return problem;
  }
}

/**
 * Two programs that make an archive at once: while one of them turns it to a log, SQLite refuses the other without waiting.
 * Both steps may be done again.
 */
function whenFree(work: () => void): void {
  for (let wait = 1; ; wait++) {
    try {
      work();
      return;
    } catch (error) {
      if (wait === waits || !isBusy(error)) throw error;
      pause();
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitAtATime / 10);
}

/** Opens a file that is not to be written, because of a problem; damage may come to light only now. */
function openToRead(path: string, steps: readonly Migration[], problem: ArchiveProblem): OpenFile {
  try {
    return { database: readingOf(path, steps, problem.code === "damaged"), readOnly: problem };
  } catch (error) {
    const found = explainError(error, path);
    if (found?.code !== "damaged" || problem.code === "damaged") throw found ?? error;
    return openToRead(path, steps, found);
  }
}

function readingOf(path: string, steps: readonly Migration[], isDamaged: boolean): Database {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: waitAtATime });
  try {
    if (isDamaged) readOverDamage(database);
    const schema = proveArchive(database, path, steps, isDamaged);
    if (schema >= 1 && schema < (steps.at(-1)?.to ?? 0))
      throw isDamaged ? damagedProblem(path) : olderProblem(path);
    database.pragma("cache_size = -65536");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite reads a file that is shorter than it says only when told that its schema is being mended. */
function readOverDamage(database: Database): void {
  database.unsafeMode(true);
  database.pragma("writable_schema = on");
}

/** Gives its schema; 0 for one that is empty, and over damage for one that does not say. */
function proveArchive(
  database: Database,
  path: string,
  steps: readonly Migration[],
  isDamaged = false,
): number {
  const id = Number(database.pragma("application_id", { simple: true }));
  const schema = schemaOf(database);
  const tables = database.prepare("select count(*) as count from sqlite_master").get() as {
    count: number;
  };
  // An archive whose making was broken off is an empty file.
  if (id === 0 && schema === 0 && tables.count === 0) return 0;
  if (id !== applicationId) throw notAnArchive(path);
  const known = steps.at(-1)?.to ?? 0;
  if (schema > known) throw newerProblem(path, schema, known);
  if (schema === 1 && !isDamaged && !isSettled(database)) throw unsettledProblem(path);
  if (schema >= 1) return schema;
  if (isDamaged) return 0;
  throw damagedProblem(path);
}

/** Whether an archive of schema 1 has the last table that came to it. */
function isSettled(database: Database): boolean {
  const tables = database.prepare("select 1 from sqlite_master where name = 'version_parts'");
  return tables.get() !== undefined;
}

/** Every acknowledged change is on the disk: the log is synced with each transaction. */
function setUp(database: Database): void {
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.pragma("foreign_keys = on");
  database.pragma("cache_size = -65536");
  database.pragma("temp_store = memory");
}
