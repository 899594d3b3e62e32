import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { ReportRecord } from "../../../record/schema.js";
import { verifyRecord } from "../../../record/verify.js";
import { type PinVerdict, verifyAgainst } from "../../../record/verify-against.js";
import { readSources } from "../../../source/read.js";
import { Refusal } from "../errors.js";
import { type Output, openOutput } from "../output.js";
import { onOneLine } from "../terminal/visible.js";
import { type JsonValue, jsonValues } from "./json-values.js";

/** Offenders listed of one record; more would bury the others. */
const mostOffenders = 20;

/**
 * Verifies the records of a file (`-` is stdin), or where their pins are in another text. True if all hold
 * and no pin is an orphan. Prints what does not hold, and a line that sums up.
 */
export async function runVerify(file: string, against: string | null): Promise<boolean> {
  const output = await openOutput(null);
  const chunks = file === "-" ? process.stdin : await openRecords(file);
  const changed = against === null ? null : await readText(against);
  const counts: Counts = { records: 0, wrong: 0, exact: 0, elsewhere: 0, orphan: 0 };
  for await (const value of jsonValues(chunks)) {
    counts.records++;
    await output.write(judge(value, changed, counts));
  }
  if (counts.records === 0) throw new Refusal(`${nameOf(file)} holds no record.`);
  await sumUp(output, counts, changed !== null);
  return counts.wrong === 0 && counts.orphan === 0;
}

interface Counts {
  records: number;
  wrong: number;
  exact: number;
  elsewhere: number;
  orphan: number;
}

/** What to print about one record; nothing if all is well and no text is compared. */
function judge(value: JsonValue, changed: string | null, counts: Counts): string {
  const parsed = parse(value);
  if ("fault" in parsed) {
    counts.wrong++;
    return `line ${value.line}: ${parsed.fault}\n`;
  }
  const name = `line ${value.line}: ${idOf(parsed.json)}`;
  const offenders = verifyRecord(parsed.json);
  if (offenders.length > 0) {
    counts.wrong++;
    const lines = offenders
      .slice(0, mostOffenders)
      .map(
        ({ path, message }) =>
          `${name}: ${path === "" ? "" : `${onOneLine(path)}: `}${onOneLine(message)}\n`,
      );
    const more = offenders.length - lines.length;
    return lines.join("") + (more > 0 ? `${name}: and ${more} more\n` : "");
  }
  if (changed === null) return "";
  const verdicts = verifyAgainst(parsed.json as ReportRecord, changed);
  for (const { verdict } of verdicts) counts[verdict]++;
  return verdicts.map((verdict) => `${name}: ${showVerdict(verdict)}\n`).join("");
}

type Parsed = { readonly json: unknown } | { readonly fault: string };

function parse({ text }: JsonValue): Parsed {
  if (text === null) return { fault: "this is longer than a record may be." };
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { fault: "this is not whole JSON; the line is torn or was never a record." };
  }
}

function idOf(json: unknown): string {
  const report = (json as { readonly report?: { readonly id?: unknown } } | null)?.report;
  return typeof report?.id === "string" ? onOneLine(report.id).slice(0, 100) : "(no id)";
}

function showVerdict({ path, verdict, words, at }: PinVerdict): string {
  const shown = onOneLine(words);
  const quoted = shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
  const place = at === null ? "" : ` at ${at[0]}–${at[1]}`;
  return `${verdict.padEnd(9)} ${path}${place} “${quoted}”`;
}

async function sumUp(output: Output, counts: Counts, compared: boolean): Promise<void> {
  const { records, wrong, exact, elsewhere, orphan } = counts;
  const held = `${records} ${records === 1 ? "record" : "records"}, ${records - wrong} hold, ${wrong} do not`;
  const pins = compared ? `; pins: ${exact} exact, ${elsewhere} elsewhere, ${orphan} orphan` : "";
  await output.write(`${held}${pins}\n`);
}

async function openRecords(file: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new Refusal(`${nameOf(file)}: there is no such file; check the path.`);
  if (found.isDirectory())
    throw new Refusal(`${nameOf(file)} is a folder; name a file of records.`);
  return createReadStream(file);
}

/** The text of a file as a report's text is read, so that its pins can be compared. */
async function readText(file: string): Promise<string> {
  for await (const result of readSources([{ path: file }])) {
    if (result.ok) return result.source.text;
    throw new Refusal(result.problem.message);
  }
  throw new Refusal(`${nameOf(file)}: there is no text in it.`);
}

function nameOf(file: string): string {
  return file === "-" ? "standard input" : onOneLine(file);
}
