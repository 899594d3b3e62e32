import { type Columns, writeHead, writeRows } from "../../../record/formats/table.js";
import { complain } from "../errors.js";
import { openOutput } from "../output.js";
import { coloured, plain } from "../terminal/paint.js";
import type { View } from "../terminal/view.js";
import { planScreen } from "../view-options.js";
import type { AnswerFormat, AskOptions } from "./options.js";
import { unbroken } from "./words.js";

/** An answer in every way in which it can be written. */
export interface Shown {
  /** For JSON: plain data. */
  readonly whole: unknown;
  /** For JSON lines, and the rows of CSV. */
  readonly items: readonly unknown[];
  /** With its head. */
  csv(): string;
  /** Lines without line ends. */
  view(view: View): readonly string[];
  /** Where the list goes on, as `--next` takes it; null or left out at its end. */
  readonly next?: string | null;
  /** A sentence on what the answer leaves out, which CSV and JSON lines have no place for. */
  readonly note?: string | null;
}

/** Writes an answer as the options ask. */
export async function show(shown: Shown, options: AskOptions): Promise<void> {
  const output = await openOutput(null);
  await output.write(writers[options.format](shown, options));
  await output.finish();
  if (options.format === "csv" || options.format === "jsonl") tellRest(shown);
}

/** What the view and JSON say in themselves. */
function tellRest({ items, next, note }: Shown): void {
  if (next) complain(`There are more than these ${items.length}; --next ${next} goes on.`);
  if (note) complain(note);
}

const writers: Readonly<Record<AnswerFormat, (shown: Shown, options: AskOptions) => string>> = {
  terminal: (shown, options) => {
    const { width, color } = planScreen(options, process.stdout.isTTY === true);
    const lines = shown.view({ width, paint: color ? coloured : plain });
    return `${lines.join("\n")}\n`.replaceAll(unbroken, " ");
  },
  json: ({ whole }) => `${JSON.stringify(whole, null, 2)}\n`,
  jsonl: ({ items }) => items.map((item) => `${JSON.stringify(item)}\n`).join(""),
  csv: (shown) => shown.csv(),
};

/** A table with a row for each part of each item. */
export function tableOf<Item, Row>(
  items: readonly Item[],
  rowsOf: (item: Item) => readonly Row[],
  columns: Columns<Row>,
): string {
  return writeHead(columns) + writeRows(columns, items.flatMap(rowsOf));
}
