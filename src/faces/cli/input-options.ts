import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import type { Input } from "../../source/input.js";
import type { SourceOptions } from "../../source/read.js";
import { UsageError } from "./errors.js";

/** Names of input formats here, and in `source/`. */
const inputs = { auto: null, text: "text", html: "page", jsonl: "json-lines" } as const;

/** More workers than that gain little and each takes some 100 MB. */
const mostJobsByItself = 8;
const mostJobs = 64;

/** The options of every command that reads reports. */
export interface InputOptions {
  readonly published?: string;
  readonly input: keyof typeof inputs;
  readonly jobs?: number;
  readonly quiet?: true;
  readonly model?: string;
}

export function addInputOptions(command: Command): Command {
  return command
    .option("--published <date>", "publication date of reports that give none, as 2025-03-12")
    .addOption(
      new Option("--input <kind>", "read every input so")
        .choices(Object.keys(inputs))
        .default("auto", "by name and content"),
    )
    .addOption(
      new Option(
        "-j, --jobs <n>",
        "reports read at a time; one for each core, up to 8, unless given",
      ).argParser(parseJobs),
    )
    .option("-q, --quiet", "no progress bar")
    .option("--model <folder>", "weights to read with instead of those that came along");
}

/** What is read, and how. */
export interface PlannedInputs {
  readonly inputs: readonly Input[];
  readonly source: SourceOptions;
  /** Worker threads, 1 and up. */
  readonly jobs: number;
  /** Folder of the weights; null for those that came along. */
  readonly model: string | null;
}

/** Throws a UsageError when nothing is named, or the date is none. */
export async function planInputs(
  paths: readonly string[],
  options: InputOptions,
): Promise<PlannedInputs> {
  const format = inputs[options.input];
  if (options.published !== undefined) await checkDate("--published", options.published);
  return {
    inputs: findInputs(paths),
    source: {
      ...(options.published === undefined ? {} : { published: options.published }),
      ...(format === null ? {} : { format }),
    },
    jobs: options.jobs ?? Math.min(mostJobsByItself, availableParallelism()),
    model: options.model ?? null,
  };
}

function findInputs(paths: readonly string[]): readonly Input[] {
  const stdin = { name: "standard input", stream: process.stdin };
  if (paths.filter((path) => path === "-").length > 1) {
    throw new UsageError("Standard input (-) can be read once only.");
  }
  if (paths.length > 0) return paths.map((path) => (path === "-" ? stdin : { path }));
  if (!process.stdin.isTTY) return [stdin];
  throw new UsageError("Nothing to read: name files or folders, or pipe a report in.");
}

async function checkDate(option: string, date: string): Promise<void> {
  const { isPublicationDate } = await import("../../source/published.js");
  if (isPublicationDate(date)) return;
  throw new UsageError(
    `${option} takes a day such as 2025-03-12, or a date and time, not “${date}”.`,
  );
}

function parseJobs(value: string): number {
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new UsageError(`--jobs takes a number from 1 to ${mostJobs}, not “${value}”.`);
}
