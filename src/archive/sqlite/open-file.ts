import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import Sqlite, { type Database } from "better-sqlite3";
import { ArchiveProblem } from "../problem.js";
import { waitAtATime } from "./driver.js";
import {
  damagedProblem,
  explainError,
  newerProblem,
  notAnArchive,
  readOnlyProblem,
} from "./explain.js";
import { applicationId, migrate, schemaOf } from "./migrate.js";
import { type Migration, migrations } from "./migrations/index.js";

export interface OpenFile {
  readonly database: Database;
  /** Why nothing may be written; null when it may. */
  readonly readOnly: ArchiveProblem | null;
}

export interface FileOptions {
  /** Nothing is written, not even a newer schema. */
  readonly readOnly?: boolean;
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
  const damage = isThere && isCutShort(path) ? damagedProblem(path) : null;
  if (wantsWriting && damage === null) {
    const problem = tryToWrite(path, isThere, steps);
    if (!(problem instanceof ArchiveProblem)) return { database: problem, readOnly: null };
    return { database: openToRead(path, steps), readOnly: problem };
  }
  return { database: openToRead(path, steps), readOnly: damage ?? readOnlyProblem(path) };
}

/** False when nothing is there. Throws for what is no file, or is another's. */
function lookAt(path: string): boolean {
  if (path === ":memory:" || !existsSync(path)) return false;
  const stats = statSync(path);
  if (stats.isDirectory())
    throw new ArchiveProblem(
      "not-an-archive",
      `${path} is a folder, and an archive is a file. Name a file in it, such as ${path}/archive.db.`,
    );
  if (stats.size === 0) return false;
  if (headerOf(path).toString("latin1", 0, 15) !== "SQLite format 3") throw notAnArchive(path);
  return true;
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
): Database | ArchiveProblem {
  let database: Database | null = null;
  try {
    database = new Sqlite(path, { timeout: waitAtATime });
    if (isThere) proveArchive(database, path, steps);
    setUp(database);
    migrate(database, steps);
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

function openToRead(path: string, steps: readonly Migration[]): Database {
  let database: Database | null = null;
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: waitAtATime });
    proveArchive(database, path, steps);
    if (schemaOf(database) < (steps.at(-1)?.to ?? 0))
      throw new ArchiveProblem(
        "older",
        `The archive ${path} is from an older Rapporteur and has to be brought up to date first: open it once where it may be written.`,
      );
    database.pragma("cache_size = -65536");
    return database;
  } catch (error) {
    database?.close();
    throw explainError(error, path) ?? error;
  }
}

function proveArchive(database: Database, path: string, steps: readonly Migration[]): void {
  const id = Number(database.pragma("application_id", { simple: true }));
  const schema = schemaOf(database);
  const tables = database.prepare("select count(*) as count from sqlite_master").get() as {
    count: number;
  };
  // An archive whose making was broken off is an empty file.
  if (id === 0 && schema === 0 && tables.count === 0) return;
  if (id !== applicationId) throw notAnArchive(path);
  const known = steps.at(-1)?.to ?? 0;
  if (schema > known) throw newerProblem(path, schema, known);
}

/** Every acknowledged change is on the disk: the log is synced with each transaction. */
function setUp(database: Database): void {
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.pragma("foreign_keys = on");
  database.pragma("cache_size = -65536");
  database.pragma("temp_store = memory");
}
