import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import type { Input } from "../../source/input.js";
import { UsageError } from "./errors.js";
import type { Outcome } from "./program.js";
import { formatOfFile, outputFormats } from "./read/output-format.js";
import type { ReadRun } from "./read/run.js";
import { type ColorChoice, colorChoices, parseWidth, usesColor, widthOfScreen } from "./screen.js";

/** Names of input formats here, and in `source/`. */
const inputs = { auto: null, text: "text", html: "page", jsonl: "json-lines" } as const;

/** More workers than that gain little and each takes some 100 MB. */
const mostJobsByItself = 8;
const mostJobs = 64;

interface ReadOptions {
  readonly format?: string;
  readonly output?: string;
  readonly published?: string;
  readonly input: keyof typeof inputs;
  readonly jobs?: number;
  readonly color: ColorChoice;
  readonly width?: number;
  readonly quiet?: true;
  readonly model?: string;
}

export function addRead(program: Command, outcome: Outcome): void {
  program
    .command("read")
    .summary("read reports and write their records")
    .description(
      "Reads reports and writes their records: who said what to whom, in order. PATHS are text files, web pages, JSON lines, or folders of them; - is stdin, which is read too when nothing is named.",
    )
    .argument("[paths...]", "files and folders to read")
    .addOption(
      new Option(
        "-f, --format <name>",
        "how to write records; by the ending of --output unless given",
      ).choices(outputFormats),
    )
    .option("-o, --output <file>", "write to a file, whole or not at all; stdout unless given")
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
    .addOption(
      new Option("--color <when>", "colour in the terminal view")
        .choices(colorChoices)
        .default("auto"),
    )
    .addOption(
      new Option(
        "--width <n>",
        "columns of the terminal view; those of the terminal unless given",
      ).argParser(parseWidth),
    )
    .option("-q, --quiet", "no progress bar")
    .option("--model <folder>", "weights to read with instead of those that came along")
    .action(async (paths: string[], options: ReadOptions) => {
      const run = await planRun(paths, options);
      const { runRead } = await import("./read/run.js");
      if (!(await runRead(run))) outcome.exitCode = 1;
    });
}

async function planRun(paths: readonly string[], options: ReadOptions): Promise<ReadRun> {
  const file = options.output ?? null;
  const toTerminal = (file === null || file === "-") && process.stdout.isTTY === true;
  const format = inputs[options.input];
  if (options.published !== undefined) await checkDate(options.published);
  return {
    inputs: findInputs(paths),
    source: {
      ...(options.published === undefined ? {} : { published: options.published }),
      ...(format === null ? {} : { format }),
    },
    setup: {
      format: options.format ?? formatOfFile(file),
      view: {
        width: widthOfScreen(
          options.width ?? null,
          toTerminal ? process.stdout.columns : undefined,
        ),
        color: usesColor(options.color, toTerminal, process.env),
      },
      model: options.model ?? null,
    },
    jobs: options.jobs ?? Math.min(mostJobsByItself, availableParallelism()),
    file,
    // On a terminal that shows the records themselves a bar would stand in their way.
    showsProgress: !options.quiet && process.stderr.isTTY === true && !toTerminal,
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

async function checkDate(published: string): Promise<void> {
  const { isPublicationDate } = await import("../../source/published.js");
  if (isPublicationDate(published)) return;
  throw new UsageError(
    `--published takes a day such as 2025-03-12, or a date and time, not “${published}”.`,
  );
}

function parseJobs(value: string): number {
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new UsageError(`--jobs takes a number from 1 to ${mostJobs}, not “${value}”.`);
}
