import { createHash } from "node:crypto";
import { makeDice } from "../corpus.mjs";

/**
 * Another record of the same shape: words are replaced by others of the same length, so that every span still
 * fits, names and their aliases alike. Names are of this record alone, or of a crowd of 20,000; of the other words
 * a third are taken from a vocabulary in which, as in language, few words are frequent and most are rare.
 */
export function vary(template, index) {
  const dice = makeDice(index + 7);
  const known = new Map();
  const swap = (text) =>
    text.replace(/\p{L}{4,40}|\d{2,9}/gu, (word) => {
      if (!known.has(word)) known.set(word, other(word, dice));
      return known.get(word);
    });
  const { report } = template;
  const text = swap(report.text);
  const words = (list) => list.map(swap);
  const maybe = (value) => (value === null ? null : swap(value));
  return {
    ...template,
    report: {
      ...report,
      id: `varied-${index}`,
      title: maybe(report.title),
      publisher: `The ${outlets[dice(dice(outlets.length) + 1)]}`,
      published: dayOf(dice(3650)),
      publishedBasis: "given",
      text,
      sha256: createHash("sha256").update(text, "utf8").digest("hex"),
      credits: [],
    },
    actors: template.actors.map((actor) => ({
      ...actor,
      name: swap(actor.name),
      fullName: maybe(actor.fullName),
      aliases: words(actor.aliases),
      roles: actor.roles.map((role) => ({ ...role, title: swap(role.title) })),
    })),
    statements: template.statements.map((entry) => ({ ...entry, medium: maybe(entry.medium) })),
    figures: template.figures.map((entry) => ({ ...entry, counts: maybe(entry.counts) })),
  };
}

const outlets = ["Courier", "Tide", "Herald", "Beacon", "Gazette", "Lantern", "Mercury", "Post"];
const syllables = [
  "ba",
  "ce",
  "di",
  "fo",
  "gu",
  "ka",
  "le",
  "mi",
  "no",
  "pu",
  "ra",
  "se",
  "ti",
  "vo",
];
const crowd = 20_000;
const vocabulary = 60_000;

function other(word, dice) {
  if (/^\d/.test(word)) return String(10 ** (word.length - 1) + dice(9 * 10 ** (word.length - 1)));
  if (/^\p{Lu}\p{Ll}/u.test(word)) {
    const name = spell(dice(4) === 0 ? dice(2 ** 30) : dice(crowd), word.length);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  if (!/^\p{Ll}+$/u.test(word) || dice(3) > 0) return word;
  // Ranks fall off as in Zipf's law.
  return spell(Math.floor(vocabulary ** (dice(1_000_000) / 1_000_000)), word.length);
}

/** A word of syllables for a number, of a length. */
export function spell(number, length) {
  let word = "";
  for (
    let rest = number + length;
    word.length < length;
    rest = Math.floor(rest / syllables.length) + 3
  )
    word += syllables[rest % syllables.length];
  return word.slice(0, length);
}

function dayOf(offset) {
  return new Date(Date.UTC(2016, 0, 1 + offset)).toISOString().slice(0, 10);
}
