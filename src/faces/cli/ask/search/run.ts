import type { Archive } from "../../../../archive/archive.js";
import type { EntryQuestion } from "../../../../archive/asking.js";
import { withArchive } from "../open.js";
import { mostOf } from "../options.js";
import { type Shown, show } from "../show.js";
import { showEntries } from "./entries.js";
import { asksForEntries, makeQuestion, type SearchOptions } from "./question.js";
import { showReports } from "./reports.js";
import { suggest } from "./suggest.js";

const mostByItself = 20;

/** Finds reports, or entries where a filter asks for them, and writes what was found. */
export async function runSearch(words: readonly string[], options: SearchOptions): Promise<void> {
  await withArchive(options, async (archive) => {
    const question = await makeQuestion(archive, words, options);
    const most = mostOf(options, mostByItself);
    await show(await find(archive, { ...question, most }, asksForEntries(options)), options);
  });
}

async function find(
  archive: Archive,
  question: EntryQuestion,
  forEntries: boolean,
): Promise<Shown> {
  if (forEntries) {
    const page = await archive.asking.entries(question);
    return showEntries(page, page.items.length > 0 ? null : await suggest(archive, question));
  }
  const page = await archive.asking.search(question);
  return showReports(page, page.items.length > 0 ? null : await suggest(archive, question));
}
