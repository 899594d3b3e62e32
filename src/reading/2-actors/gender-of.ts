import firstNames from "../../language/en/first-names.json" with { type: "json" };
import nouns from "../../language/en/gender.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import type { Gender } from "./draft.js";

const byWord = new Map<string, Gender>();
for (const word of nouns.male) byWord.set(word, "male");
for (const word of nouns.female) byWord.set(word, "female");

const byFirstName = new Map<string, Gender>();
for (const name of firstNames.male) byFirstName.set(name, "male");
for (const name of firstNames.female) {
  if (byFirstName.has(name)) byFirstName.delete(name);
  else byFirstName.set(name, "female");
}

const courtesies: Readonly<Record<string, string>> = titleData.courtesy;

/** What a noun or title says of the one it stands for ("spokeswoman", "Mrs"), or null. */
export function genderOfWord(word: string): Gender | null {
  const lower = word.toLowerCase().replace(/\.$/, "");
  const courtesy = courtesies[lower];
  if (courtesy === "male" || courtesy === "female") return courtesy;
  return byWord.get(lower) ?? null;
}

/** What a first name says; names that both bear say nothing. */
export function genderOfFirstName(name: string): Gender | null {
  return byFirstName.get(name.toLowerCase()) ?? null;
}
