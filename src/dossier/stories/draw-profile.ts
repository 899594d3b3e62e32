import type { Posting, Postings } from "../../archive/postings.js";
import type { ReportRecord } from "../../record/schema.js";
import { type ProfileWord, storySpace, writeWord } from "./profile.js";
import { everydayShare, rarityOf } from "./rarity.js";
import { foldWords } from "./words.js";

/** How many words make the lead, the title's aside. */
const leadLength = 60;
/** What is kept at most: it bounds the work and the disk that a long report costs. */
const mostWords = 64;
const mostNumbers = 16;
const mostDates = 12;
/** Longer than any word worth comparing. */
const longestWord = 40;
/** A word of a name that more than this share of everyday documents have tells no name. */
const mostEveryday = 0.15;

const number = /\d(?:[\d,.]{0,20}\d)?/g;
const date = /^(\d{4})(?:-\d\d(-\d\d)?)?/;

interface Draft {
  readonly counts: Map<string, number>;
  readonly lead: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/** The keys of a report's profile, with rarities by what the archive holds of other reports now. */
export async function drawProfile(
  postings: Pick<Postings, "count" | "owners" | "of">,
  report: number,
  record: ReportRecord,
): Promise<readonly Posting[]> {
  const draft = draftOf(record);
  const numbers = numbersOf(record.report.text);
  const keys = [...draft.counts.keys(), ...numbers.keys()];
  const owners = await postings.count(storySpace, keys);
  const before = new Set((await postings.of(storySpace, report)).map(({ key }) => key));
  const reports = (await postings.owners(storySpace)) + (before.size > 0 ? 0 : 1);
  const others = (key: string) => (owners.get(key) ?? 0) - (before.has(key) ? 1 : 0);
  const rarity = (key: string) => rarityOf(key, others(key) + 1, reports);
  return [
    ...best(wordsOf(draft, rarity), mostWords),
    ...best(numbersWith(numbers, rarity), mostNumbers),
    // Nobody is sought by a date, so it is only in the list.
    ...datesOf(record).map((key) => ({ key, weight: 0 })),
  ];
}

function draftOf(record: ReportRecord): Draft {
  const { title, text } = record.report;
  const heading = title === null ? [] : foldWords(title);
  const body = foldWords(text);
  const counts = new Map<string, number>();
  for (const word of [...heading, ...body])
    if (word.length <= longestWord) counts.set(word, (counts.get(word) ?? 0) + 1);
  const lead = new Set([...heading, ...body.slice(0, leadLength)]);
  return { counts, lead, ...namesOf(record) };
}

function namesOf(record: ReportRecord): Pick<Draft, "names" | "places"> {
  const characters = Array.from(record.report.text);
  const [names, places] = [new Set<string>(), new Set<string>()];
  for (const actor of record.actors)
    for (const { spans, form } of actor.mentions) {
      if (form !== "name") continue;
      const told = spans.map(([start, end]) => characters.slice(start, end).join(""));
      for (const word of foldWords(told.join(" ")))
        if (everydayShare(word) <= mostEveryday)
          (actor.kind === "place" ? places : names).add(word);
    }
  return { names, places };
}

function numbersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(number)) {
    const key = `#${found.replace(/[,.]/g, "")}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

type Weighted = readonly [string, ProfileWord, number];

function wordsOf(draft: Draft, rarityOfKey: (key: string) => number): readonly Weighted[] {
  return [...draft.counts].map(([key, count]) => {
    const [inLead, inName, inPlace] = [draft.lead, draft.names, draft.places].map((set) =>
      set.has(key),
    ) as [boolean, boolean, boolean];
    const rarity = rarityOfKey(key);
    const telling = rarity * (1 + Math.log(count)) * (1 + (inLead ? 0.5 : 0) + (inName ? 0.5 : 0));
    return [key, { rarity, count, inLead, inName, inPlace }, telling];
  });
}

function numbersWith(
  numbers: ReadonlyMap<string, number>,
  rarityOfKey: (key: string) => number,
): readonly Weighted[] {
  return [...numbers].map(([key, count]) => {
    const rarity = rarityOfKey(key);
    return [key, { rarity, count, inLead: false, inName: false, inPlace: false }, rarity];
  });
}

function best(words: readonly Weighted[], most: number): readonly Posting[] {
  return words
    .filter(([, , telling]) => telling > 0)
    .sort(([a, , x], [b, , y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key, word]) => writeWord(key, word));
}

/** The day of publication first, then the dates of the text in its order. */
function datesOf({ report, times }: ReportRecord): readonly string[] {
  const dates = new Set<string>();
  for (const value of [report.published, ...times.flatMap(({ edtf, value }) => [edtf, value])]) {
    const found = date.exec(value ?? "");
    if (found) dates.add(found[2] === undefined ? `@${found[1]}` : `@${found[0]}`);
  }
  return [...dates].slice(0, mostDates);
}
