import data from "../../language/en/figures.json" with { type: "json" };
import { isInfinitive } from "../4-demands/clause.js";
import { readClause } from "../4-demands/clause-words.js";
import { firstEndingAfter, isSameSentence, type Page, type Quantity } from "./draft.js";
import type { FigureTime } from "./find-figures.js";
import { phraseBefore, phrasesOf } from "./phrases.js";

const furthest = 8;
const leads = phrasesOf({ asOf: data.asOf });

/** Times that are said to close a count ("as of Monday", "by noon"), by the sentence they stand in. */
export type ClosingTimes = ReadonlyMap<number, readonly FigureTime[]>;

export function closingTimes(page: Page, times: readonly FigureTime[]): ClosingTimes {
  const found = new Map<number, FigureTime[]>();
  for (const time of times) {
    const first = firstEndingAfter(page.tokens, time.span.from);
    const token = page.tokens[first];
    if (!token || !phraseBefore(leads, page, first) || !isSameSentence(page, first - 1, first))
      continue;
    if (isAhead(page, first)) continue;
    found.set(token.sentence, [...(found.get(token.sentence) ?? []), time]);
  }
  return found;
}

/** Id of the time at which the figure held: the only one that closes a count in its sentence, else null. */
export function findAsOf(page: Page, quantity: Quantity, closing: ClosingTimes): string | null {
  const times = closing.get(page.tokens[quantity.from]?.sentence ?? -1) ?? [];
  return times.length === 1 ? (times[0]?.id ?? null) : null;
}

/** "Would move 400 staff by the weekend", "if they are not paid by Friday": by then it is to be so. */
function isAhead({ tree, tokens }: Page, time: number): boolean {
  let at = time;
  for (let step = 0; step < furthest && at >= 0; step++) {
    if (tokens[at]?.upos === "VERB" && !/^acl/.test(tokens[at]?.deprel ?? "")) {
      const { future, possible, duty, conditional } = readClause(tree, at);
      return future || possible || duty || conditional || isInfinitive(tree, at);
    }
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
