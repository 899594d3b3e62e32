import { daysApart } from "../days.js";
import { isPartOf } from "../words/alike.js";
import { holdsAsSentence } from "../words/sentences.js";
import type { StatementDraft } from "./draft.js";

/**
 * True if the words of an earlier report go on in a later one: "there is no money" and "there is no money for more".
 * What was added may make it another claim, unless the earlier words are whole sentences of it.
 */
export function goesOnLater(part: StatementDraft, whole: StatementDraft): boolean {
  if (!isLater(whole, part) || part.wording.key === whole.wording.key) return false;
  if (!isPartOf(part.wording, whole.wording)) return false;
  return !holdsAsSentence(whole.pin.text, part.wording.key);
}

/** On a later day; a report without a date counts as one. */
function isLater({ report: a }: StatementDraft, { report: b }: StatementDraft): boolean {
  return daysApart(a.day, b.day) !== 0 && (a.day ?? "~") > (b.day ?? "~");
}
