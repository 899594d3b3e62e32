import points from "../../../language/en/points.json" with { type: "json" };
import { countryByCapital, countryByName } from "../../../reading/2-actors/country-of.js";
import { foldName } from "../../../reading/2-actors/fold-name.js";
import type { RecordActor } from "../../../record/schema.js";

/** Longitude and latitude in degrees, and whether they are a capital's or the middle of a whole country. */
export interface PlacePoint {
  readonly at: readonly [number, number];
  readonly precision: "capital" | "country";
}

type Points = Readonly<Record<string, readonly number[]>>;

/** The point of a place by its name; null unless it is a capital or a country, which is all that is known. */
export function findPoint({ name, country }: RecordActor): PlacePoint | null {
  const words = foldName(name);
  const named = countryByName(words);
  if (named !== null) return pointAt(points.countries, named, "country");
  const capital = countryByCapital(words);
  // A namesake in another country is another place.
  if (capital === null || (country !== null && country !== capital)) return null;
  return pointAt(points.capitals, words.join(" "), "capital");
}

function pointAt(
  known: Points,
  key: string,
  precision: PlacePoint["precision"],
): PlacePoint | null {
  const point = Object.hasOwn(known, key) ? known[key] : undefined;
  if (point?.[0] === undefined || point[1] === undefined) return null;
  return { at: [point[0], point[1]], precision };
}
