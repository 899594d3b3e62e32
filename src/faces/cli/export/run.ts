import type { Archive } from "../../../archive/archive.js";
import {
  type ArchiveExport,
  archiveExports,
  chooseReports,
  type ExportTable,
} from "../../../dossier/exports/index.js";
import { type ArchiveOption, sparedOf } from "../archive/where.js";
import { findScope } from "../ask/find.js";
import { explainNothing } from "../ask/nothing.js";
import { withArchive } from "../ask/open.js";
import { type ScopeOptions, wholeNumber } from "../ask/options.js";
import { Refusal, UsageError } from "../errors.js";
import { openOutput, refuseToReplace } from "../output.js";
import { onOneLine } from "../terminal/visible.js";

export interface ExportRun extends ArchiveOption, ScopeOptions {
  /** Name of an export. */
  readonly format: string;
  /** A report's number or id. */
  readonly report?: string;
  readonly table: ExportTable;
  /** Null for stdout. */
  readonly file: string | null;
}

/** Writes what the archive keeps. Throws a Refusal, and leaves no file, when no report fits. */
export async function runExport(run: ExportRun): Promise<void> {
  const format = archiveExports.find(({ name }) => name === run.format) as ArchiveExport;
  refuseBytesOnScreen(format, run.file);
  await refuseToReplace(run.file, sparedOf(run));
  await withArchive(run, async (archive) => {
    const reports = await findReports(archive, run);
    const output = await openOutput(run.file);
    try {
      for await (const part of format.write({
        archive,
        reports,
        table: run.table,
      }))
        if (part.length > 0) await output.write(part);
      await output.finish();
    } catch (error) {
      await output.abandon();
      throw error;
    }
  });
}

function refuseBytesOnScreen({ name }: ArchiveExport, file: string | null): void {
  const toScreen = (file === null || file === "-") && process.stdout.isTTY === true;
  if (name !== "parquet" || !toScreen) return;
  throw new UsageError("parquet is no text for a screen; give -o the name of a file.");
}

async function findReports(archive: Archive, run: ExportRun): Promise<readonly number[] | null> {
  const scope = await findScope(archive, run);
  const report = run.report === undefined ? null : await findReport(archive, run.report);
  const reports = await chooseReports(archive, {
    ...scope,
    ...(report === null ? {} : { report }),
  });
  const isNone = reports === null ? (await archive.counts()).reports === 0 : reports.length === 0;
  if (isNone) throw new Refusal(await explainNothing(archive, "No report fits", run.outlet));
  return reports;
}

/** By id, which may be digits, or by number. */
async function findReport(archive: Archive, asked: string): Promise<number> {
  const number = wholeNumber(asked);
  const found =
    (await archive.reportById(asked)) ?? (number === null ? null : await archive.report(number));
  if (found !== null) return found.number;
  throw new Refusal(`There is no report “${onOneLine(asked)}”; rapporteur reports lists them.`);
}
