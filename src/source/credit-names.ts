import data from "./en/credits.json" with { type: "json" };

const agencies = new Set(data.agencies);
const shoutedAgencies = new Set(data.agencies.map((name) => name.toUpperCase()));
const genericAgencies = new Set(data.genericAgencies);
const sourceWords = new Set(data.sourceWords);
const creditWords = new RegExp(`(?<!\\p{L})(?:${data.creditWords.join("|")})(?!\\p{L})`, "iu");
const filePhrases = new Set(data.filePhrases);
const notNames = new Set(data.notNames);
const connectives = new Set(data.connectives);

const longestName = 70;
const mostWords = 8;

/** True for the name of a news or picture agency, or a word for them ("agencies"). */
export function isAgency(name: string): boolean {
  return agencies.has(name) || shoutedAgencies.has(name) || genericAgencies.has(name.toLowerCase());
}

/** True for several agencies, parted by commas, slashes or "and". */
export function areAgencies(names: string): boolean {
  if (names.length > longestName) return false;
  return isAgency(names) || names.split(/ ?[,/+&|] ?| and /).every((name) => isAgency(name));
}

/** True for what may follow "Source:": a name, agencies, or words like "websites". */
export function isSourceName(names: string): boolean {
  return isNameLike(names) || areAgencies(names) || sourceWords.has(names.toLowerCase());
}

/** True for words that can be a credit's name: few, capitalised, no sentence. */
export function isNameLike(name: string): boolean {
  if (name.length < 2 || name.length > longestName) return false;
  if (/[.!?;:"“”()[\]]/.test(name.replace(/\b\p{Lu}\.|\.(?:com|org|net)\b/gu, ""))) return false;
  const words = name.split(/[\s/|,&+]+/).filter((word) => word.length > 0);
  if (words.length === 0 || words.length > mostWords) return false;
  if (notNames.has((words[0] ?? "").toLowerCase())) return false;
  if (!words.some((word) => /^\p{Lu}/u.test(word) && !connectives.has(word.toLowerCase())))
    return false;
  return words.every((word) => /^[\p{Lu}@©\d]/u.test(word) || connectives.has(word));
}

/** True if the name itself says that it is a credit: an agency, or a word like Archive, Photo, Images. */
export function saysCredit(name: string): boolean {
  if (isFilePhrase(name) || areAgencies(name)) return true;
  if (!isNameLike(name)) return false;
  return (
    creditWords.test(name) || name.split(/ ?[/|,] ?| via |[-–]/).some((part) => isAgency(part))
  );
}

/** True for a phrase that stands where a name would ("file photo"). */
export function isFilePhrase(name: string): boolean {
  return filePhrases.has(name.toLowerCase());
}

/** True if the name shortens the words before it: "Free River Union" and "FRU". */
export function shortens(name: string, before: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "");
  const words = before
    .slice(-200)
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.slice(-letters.length).map((word) => word[0]);
  return letters.length > 1 && initials.join("").toUpperCase() === letters.toUpperCase();
}
