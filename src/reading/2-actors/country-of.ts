import { countries as listed } from "countries-list";
import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import data from "../../language/en/countries.json" with { type: "json" };
import { foldName } from "./fold-name.js";

/** Codes are ISO 3166-1 alpha-3; XKX, which ISO leaves to its users, stands for Kosovo. */
const alpha3 = new Map<string, string>(codes.map((row) => [row[0] ?? "", row[1] ?? ""]));
alpha3.set("XK", "XKX");

const names = new Map<string, string>();
const capitals = new Map<string, string>();
const demonyms = new Map<string, string>();

const keyOf = (name: string): string => foldName(name).join(" ");

function fill(): void {
  for (const [two, given] of Object.entries(english.countries)) {
    for (const name of [given].flat()) names.set(keyOf(name), alpha3.get(two) ?? "");
  }
  for (const [two, country] of Object.entries(listed)) {
    const code = alpha3.get(two);
    if (!code) continue;
    if (!names.has(keyOf(country.name))) names.set(keyOf(country.name), code);
    if (country.capital) capitals.set(keyOf(country.capital), code);
  }
  for (const [code, more] of Object.entries(data.names))
    for (const name of more) names.set(keyOf(name), code);
  for (const [code, more] of Object.entries(data.capitals))
    for (const name of more) capitals.set(keyOf(name), code);
  for (const name of data.capitalsOfNoOne) capitals.delete(keyOf(name));
  for (const [code, more] of Object.entries(data.demonyms))
    for (const word of more) demonyms.set(word.toLowerCase(), code);
}
fill();

const others = new Set(data.speaksForOthers.map(keyOf));

/** The code of a country by its name in English ("Syria", "the U.S."), or null. */
export function countryByName(words: readonly string[]): string | null {
  return names.get(words.join(" ")) ?? null;
}

/** The code of the country that a city is the capital of, or null; namesakes of lesser places are left out. */
export function countryByCapital(words: readonly string[]): string | null {
  return capitals.get(words.join(" ")) ?? null;
}

/** The code that an adjective or a word for a people gives ("Russian", "Danes"), or null. */
export function countryByDemonym(word: string): string | null {
  return demonyms.get(word.toLowerCase()) ?? null;
}

/** True for a capital whose name stands for its country's government when it speaks. */
export function speaksForCountry(words: readonly string[]): boolean {
  return !others.has(words.join(" "));
}

const areas = new Set(data.areas.map(keyOf));

/** True for a known stretch of the earth that is no country, such as the Sahel. */
export function isArea(words: readonly string[]): boolean {
  return areas.has(words.join(" "));
}
