import { type Command, Option } from "commander";
import { isPublicationDate } from "../../../source/published.js";
import { type ArchiveOption, addArchiveOption } from "../archive/where.js";
import { UsageError } from "../errors.js";
import { addScreenOptions, type ScreenOptions } from "../view-options.js";

/** How answers are written: for eyes, whole, an item a line, a table. */
export const answerFormats = ["terminal", "json", "jsonl", "csv"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** The options of every command that asks the archive. */
export interface AskOptions extends ArchiveOption, ScreenOptions {
  readonly format: AnswerFormat;
  readonly most?: number;
}

export function addAskOptions(command: Command): Command {
  command
    .addOption(
      new Option(
        "--most <n>",
        "at most so many, from 1 to 500; unless given, as many as fit a few screens, and 500 for programs",
      ).argParser(parseMost),
    )
    .addOption(
      new Option("-f, --format <name>", "how to write the answer")
        .choices(answerFormats)
        .default("terminal"),
    );
  return addScreenOptions(addArchiveOption(command));
}

/** How many are given when nobody says: few for eyes, as many as there may be for programs. */
export function mostOf(options: AskOptions, forEyes: number): number {
  return options.most ?? (options.format === "terminal" ? forEyes : most);
}

/** Of lists that come in parts. */
export interface NextOption {
  readonly next?: string;
}

/** Of lists that count: how many items come before the part that is asked for. */
export function startOf({ next = "0" }: NextOption): number {
  if (/^\d{1,9}$/.test(next)) return Number(next);
  throw new UsageError(
    `--next takes the place that a part of this list ended with, such as 20, not “${next}”.`,
  );
}

export function addNextOption(command: Command): Command {
  return command.option(
    "--next <place>",
    "go on behind a part of the list: the place that the part before ended with",
  );
}

/** Which reports an answer is about. */
export interface ScopeOptions {
  readonly story?: number;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
  readonly outlet?: string;
}

export function addScopeOptions(command: Command): Command {
  command
    .addOption(
      new Option("--story <number>", "only this story; rapporteur stories lists them").argParser(
        parseStory,
      ),
    )
    .option(
      "--actor <name>",
      "only with this actor: a name, or a number that rapporteur actors gives",
    );
  return addReportOptions(command);
}

/** When and by whom reports were published. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--from <date>",
        "published on or after: a day, month or year such as 2025-03",
      ).argParser((value) => parseDay("--from", value, "first")),
    )
    .addOption(
      new Option("--to <date>", "published on or before: a day, month or year").argParser((value) =>
        parseDay("--to", value, "last"),
      ),
    )
    .option("--outlet <name>", "only of this outlet");
}

const most = 500;

function parseMost(value: string): number {
  const number = wholeNumber(value);
  if (number !== null && number >= 1 && number <= most) return number;
  throw new UsageError(`--most takes a number from 1 to ${most}, not “${value}”.`);
}

export function parseStory(value: string): number {
  return parseNumber(value, "A story", "rapporteur stories lists them");
}

export function parseReport(value: string): number {
  return parseNumber(value, "A report", "rapporteur reports lists them");
}

export function parseVersion(value: string): number {
  return parseNumber(value, "A version", "rapporteur reports NUMBER lists them");
}

function parseNumber(value: string, what: string, where: string): number {
  const number = wholeNumber(value);
  if (number !== null && number >= 1) return number;
  throw new UsageError(`${what} goes by its number, not “${value}”; ${where}.`);
}

/** Null if it is none of up to 15 digits. */
export function wholeNumber(value: string): number | null {
  return /^\d{1,15}$/.test(value) ? Number(value) : null;
}

/** `2025-02` as its first or last day. */
export function parseDay(option: string, value: string, end: "first" | "last"): string {
  const [year = "", month = end === "first" ? "01" : "12", day] = value.split("-");
  const candidates = day === undefined ? daysFrom(end) : [day];
  for (const each of candidates) {
    const date = `${year}-${month}-${each}`;
    if (/^\d{4}(?:-\d\d){0,2}$/.test(value) && isPublicationDate(date)) return date;
  }
  throw new UsageError(
    `${option} takes a day, month or year such as 2025-03-12, 2025-03 or 2025, not “${value}”.`,
  );
}

/** The day with which a month begins, or those with which it can end. */
function daysFrom(end: "first" | "last"): readonly string[] {
  return end === "first" ? ["01"] : ["31", "30", "29", "28"];
}
