import { Kysely } from "kysely";
import type { Archive } from "../archive.js";
import { makeArchive } from "../sql/make-archive.js";
import { makeStore } from "../sql/store.js";
import type { Tables } from "../sql/tables.js";
import { sqliteDialect } from "./dialect.js";
import { dialectOver } from "./driver.js";
import { explainError } from "./explain.js";
import { type FileOptions, type OpenFile, openFile } from "./open-file.js";

/**
 * Opens the archive in a file, or makes one. A damaged or protected file is opened for reading only where that can
 * be: `readOnly` and `damage` say so. Rejects with an ArchiveProblem.
 */
export async function openSqliteArchive(path: string, options: FileOptions = {}): Promise<Archive> {
  return archiveOver(path, openFile(path, options));
}

/** The archive over an open file, which is closed with it. */
export function archiveOver(path: string, { database, readOnly }: OpenFile): Archive {
  const db = new Kysely<Tables>({ dialect: dialectOver(database, readOnly !== null) });
  const store = makeStore({
    place: path,
    db,
    dialect: sqliteDialect,
    readOnly,
    damage: readOnly?.code === "damaged" ? readOnly.message : null,
    explain: (error) => explainError(error, path),
    async close() {
      await db.destroy();
      database.close();
    },
  });
  return makeArchive(store);
}
