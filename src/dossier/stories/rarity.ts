import known from "../../language/en/document-frequencies.json" with { type: "json" };

/**
 * How much a word tells: the more reports have it, the less. Counts of the archive are eked out with those of
 * everyday English, which weigh as much as `everyday` reports would: the first reports have no counts of their own.
 */
const everyday = 500;
/** Of a word that everyday English does not know, how many documents of it would have it. */
const unheard = 0.3;
/** Words that stand in every second report tell nothing. */
const commonplace = 0.7;

const documents = known.documents;
const words = new Map<string, number>(Object.entries(known.words));

/** Nought for a commonplace word; about 7 for one that nobody else has used, 12 among 100,000 reports. */
export function rarityOf(key: string, owners: number, reports: number): number {
  const word = key.startsWith("#") ? key.slice(1) : key;
  const expected = (everyday * (words.get(word) ?? unheard)) / documents;
  return Math.max(0, Math.log((reports + everyday) / (owners + expected)) - commonplace);
}

/** The share of everyday documents that have the word. */
export function everydayShare(word: string): number {
  return (words.get(word) ?? 0) / documents;
}
