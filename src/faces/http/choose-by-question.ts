import type { Archive } from "../../archive/archive.js";
import type { EntryQuestion } from "../../archive/asking.js";

const pageSize = 500;

/** Numbers of the reports that a question finds, ascending; null when it asks for nothing in particular. */
export async function chooseByQuestion(
  archive: Archive,
  { order: _, most: __, after: ___, ...question }: EntryQuestion,
): Promise<readonly number[] | null> {
  const asked = Object.keys(question);
  if (asked.length === 0) return null;
  if (asked.length === 1 && question.report !== undefined) {
    return (await archive.report(question.report)) ? [question.report] : [];
  }
  const numbers = new Set<number>();
  let after: string | null = null;
  do {
    const part: EntryQuestion = { ...question, order: "newest", most: pageSize };
    const page = await archive.asking.search(after === null ? part : { ...part, after });
    for (const found of page.items) numbers.add(found.report.number);
    after = page.next;
  } while (after !== null);
  return [...numbers].sort((a, b) => a - b);
}
