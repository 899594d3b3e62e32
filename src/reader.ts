import { loadLanguage } from "./language/analyse.js";
import { readReport } from "./reading/read.js";
import type { Read } from "./record/formats/format.js";
import { makeRecord } from "./record/make.js";
import type { ReportRecord } from "./record/schema.js";
import { type SourceFields, sourceFromText } from "./source/from-text.js";
import type { Source } from "./source/source.js";
import { version } from "./version.js";

export interface ReaderOptions {
  /** Folder of the weights; those that came with the package otherwise. */
  readonly model?: string;
  /** Threads that the network may use, from 1; as many as there are processors, up to 4, otherwise. */
  readonly threads?: number;
  /** ISO 8601 date-time to write into records as the time of making; null otherwise, so that equal texts give equal records. */
  readonly at?: string;
}

/** A report as text with what else is known of it. */
export interface ReportInput extends SourceFields {
  readonly text: string;
}

export interface Reader {
  /** Name of the weights, such as `en-1`. */
  readonly model: string;
  /**
   * Reads one report: bare text, text with what is known of it, or a source that `readSources` gave.
   * Rejects with a SourceError when the text is empty, too long or broken, or its date is none.
   * May be called again before the last call has ended.
   */
  read(report: Source | ReportInput | string): Promise<ReportRecord>;
  /** Frees the network. Reading after it rejects. */
  close(): Promise<void>;
}

/**
 * Loads the weights once, to read any number of reports. Rejects with a ModelProblem when they are missing or damaged.
 *
 * Nothing is sent anywhere: the engine's telemetry is switched off in the environment before it is loaded. In a worker
 * thread that reaches the thread only, so a program that reads there sets ORT_DISABLE_TELEMETRY=1 itself before it
 * starts.
 */
export async function createReader(options: ReaderOptions = {}): Promise<Reader> {
  const reader = await openReader(options);
  let closed = false;
  return {
    model: reader.model,
    async read(report) {
      if (closed) throw new Error("This reader is closed; make another with createReader().");
      return (await reader.readFully(asSource(report))).record;
    },
    async close() {
      if (closed) return;
      closed = true;
      await reader.close();
    },
  };
}

/** A reader for those within the package. */
export interface FullReader {
  readonly model: string;
  /** Gives the reading too: some formats write tokens and trees, which records leave out. */
  readFully(source: Source): Promise<Read>;
  close(): Promise<void>;
}

/** As `createReader`; closed once, by whoever opened it. */
export async function openReader(options: ReaderOptions = {}): Promise<FullReader> {
  const language = await loadLanguage({
    ...(options.model === undefined ? {} : { folder: options.model }),
    ...(options.threads === undefined ? {} : { threads: options.threads }),
  });
  const made = { by: `rapporteur ${version}`, model: language.model, at: options.at ?? null };
  return {
    model: language.model,
    async readFully(source) {
      const leftOut = source.credits.map((credit) => credit.leftOut);
      const reading = readReport(source, await language.analyse(source.text, leftOut));
      return { record: makeRecord(reading, made), reading };
    },
    close: language.close,
  };
}

function asSource(report: Source | ReportInput | string): Source {
  if (typeof report === "string") return sourceFromText(report);
  return isSource(report) ? report : sourceFromText(report.text, report);
}

/** Made by `source/`, with its credits found already. */
function isSource(report: Source | ReportInput): report is Source {
  return (
    typeof report.id === "string" &&
    report.credits !== undefined &&
    report.notices !== undefined &&
    report.publishedBasis !== undefined
  );
}
