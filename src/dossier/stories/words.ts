import stems from "../../language/en/stems.json" with { type: "json" };

const word = /[\p{L}\p{N}]+/gu;
const hasDigit = /\p{N}/u;
const ends = stems.ends.map((step) => step.map(([end = "", left = ""]) => ({ end, left })));

/** The words of a text in order, folded so that forms of one word meet: `Cables` and `cable` are one. */
export function foldWords(text: string): readonly string[] {
  return (text.normalize("NFKC").toLowerCase().match(word) ?? []).map(foldWord);
}

function foldWord(whole: string): string {
  if (whole.length < stems.shortest || hasDigit.test(whole)) return whole;
  let left = whole;
  for (const step of ends) {
    const found = step.find(({ end }) => left.endsWith(end));
    if (found) left = left.slice(0, left.length - found.end.length) + found.left;
  }
  return left;
}
