import { foldText } from "../../../text/fold.js";
import { wordsIn } from "./wording.js";

/** Sentences of one text that are looked at. */
const mostSentences = 40;

/** True if words, as they are compared, are one whole sentence of a text, or several in a row. */
export function holdsAsSentence(text: string, key: string): boolean {
  const sentences = foldText(text)
    .split(/[.!?;]/)
    .slice(0, mostSentences)
    .map((sentence) => wordsIn(sentence).join(" "));
  return sentences.some((_, from) => {
    let run = "";
    for (const sentence of sentences.slice(from)) {
      run = `${run} ${sentence}`.trim();
      if (run.length >= key.length - 2) break;
    }
    return run !== "" && ` ${run} ` === key;
  });
}
