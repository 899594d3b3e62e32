import data from "../../language/en/name-variants.json" with { type: "json" };
import { remember } from "./remember.js";
import { type Likeness, likenessOf, skeletonOf, wordsOf } from "./sound-of.js";

const suffixes = new Set(data.suffixes);
const particles = new Set(data.particles);
const mayBeGiven = new Set(data.particlesAsGiven);
const courtesies = new Set(data.courtesies);
const shortGiven = new Map<string, string>(Object.entries(data.shortGiven));
const canonicalSuffix = new Map([
  ["junior", "jr"],
  ["senior", "sr"],
]);

/** A person's name in its parts; particles ("al-", "van") tell nobody apart and are left out. */
export interface PersonName {
  readonly form: string;
  readonly words: readonly string[];
  /** "jr", "sr", "ii", … */
  readonly suffix: string | null;
}

/** The parts of a form of a name, or null when nothing of it is a name. */
export const personName = remember((form: string): PersonName | null => {
  const all = wordsOf(form).filter((word) => !courtesies.has(word));
  const suffix = all.length > 1 && suffixes.has(all.at(-1) ?? "") ? (all.at(-1) ?? "") : null;
  const named = suffix === null ? all : all.slice(0, -1);
  const words = named.filter((word, at) => !isParticle(form, named, word, at));
  if (words.length === 0) return null;
  return { form, words, suffix: suffix && (canonicalSuffix.get(suffix) ?? suffix) };
});

/** The first of two words may be a given name ("Al Marr", "Ben Tarn") unless a hyphen or a small letter says otherwise. */
function isParticle(form: string, words: readonly string[], word: string, at: number): boolean {
  if (!particles.has(word) || at === words.length - 1) return false;
  return at > 0 || !mayBeGiven.has(word) || /^(?:\p{Ll}|.{2,3}-)/u.test(form);
}

export function isFull({ words }: PersonName): boolean {
  return words.length > 1;
}

/**
 * How one name fits another.
 *
 * same: word by word; fuller: one has middle names, initials or a “Jr.” that the other lacks; short: "Bill" for "William";
 * initial: "O. Fenn" for "Orla Fenn"; spelling: spelled by another rule; near: nearly said the same;
 * family, given: one is a bare word of the other; part: the last words of the other ("Sand Fenn" of "Orla Sand Fenn").
 * contrary: the same family name with another given name, or another "Jr.".
 */
export type NameFit =
  | "same"
  | "fuller"
  | "short"
  | "initial"
  | "spelling"
  | "near"
  | "family"
  | "given"
  | "part"
  | "contrary";

export function fitNames(a: PersonName, b: PersonName): NameFit | null {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === 1) return fitBare(short, long);
  const family = likenessOf(short.words.at(-1) ?? "", long.words.at(-1) ?? "");
  if (family === null) return null;
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return "contrary";
  const given = fitGiven(short.words[0] ?? "", long.words[0] ?? "");
  if (given === null) return isTail(short, long) ? "part" : "contrary";
  if (!middlesFit(short, long)) return "contrary";
  const isWhole = short.words.length === long.words.length && a.suffix === b.suffix;
  return weakest(given, family, isWhole);
}

function fitBare(short: PersonName, long: PersonName): NameFit | null {
  const word = short.words[0] ?? "";
  const family = likenessOf(word, long.words.at(-1) ?? "");
  if (long.words.length === 1) return family && likenessFit[family];
  if (family === "same") return "family";
  if (word === long.words[0]) return "given";
  return family === "regular" || (family === "near" && word.length > 5) ? "family" : null;
}

const likenessFit: Readonly<Record<Likeness, NameFit>> = {
  same: "same",
  regular: "spelling",
  near: "near",
};

function fitGiven(a: string, b: string): NameFit | null {
  if (a === b) return "same";
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? "initial" : null;
  if ((shortGiven.get(a) ?? a) === (shortGiven.get(b) ?? b)) return "short";
  const like = likenessOf(a, b);
  return like && likenessFit[like];
}

/** Middle names and initials that both have must not say different things. */
function middlesFit(short: PersonName, long: PersonName): boolean {
  const [few, many] = [short.words.slice(1, -1), long.words.slice(1, -1)];
  return few.every((word) =>
    many.some((other) => word[0] === other[0] || likenessOf(word, other) !== null),
  );
}

function isTail(short: PersonName, long: PersonName): boolean {
  const tail = long.words.slice(-short.words.length);
  return short.words.length < long.words.length && short.words.join(" ") === tail.join(" ");
}

const strength: readonly NameFit[] = ["same", "fuller", "short", "initial", "spelling", "near"];

function weakest(given: NameFit, family: Likeness, isWhole: boolean): NameFit {
  const fits = [given, likenessFit[family], isWhole ? "same" : "fuller"] as const;
  return fits.reduce((weak, fit) => (strength.indexOf(fit) > strength.indexOf(weak) ? fit : weak));
}

/** The key under which all spellings of a given name with a family name are found; null for a bare name. */
export function pairKey({ words }: PersonName): string | null {
  if (words.length < 2) return null;
  const given = words[0] ?? "";
  return `${skeletonOf(shortGiven.get(given) ?? given)} ${skeletonOf(words.at(-1) ?? "")}`;
}
