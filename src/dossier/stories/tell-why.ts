import type { ReportRecord } from "../../record/schema.js";
import { sharedWords } from "./compare.js";
import type { Neighbour } from "./find-candidates.js";
import type { Profile } from "./profile.js";
import { foldWords } from "./words.js";

const mostNames = 3;

/** Why a report is in a story, for people: the names, or else words, that it shares with the likest report of it. */
export function tellWhy(
  record: ReportRecord,
  mine: Profile,
  { report, profile }: Neighbour,
): string {
  const shared = new Set(sharedWords(mine, profile).map(([key]) => key));
  const names = record.actors
    .filter(({ mentions }) => mentions.some(({ form }) => form === "name"))
    .map(({ name }) => name)
    .filter((name) => foldWords(name).some((word) => shared.has(word)));
  const told = [...new Set(names)].slice(0, mostNames);
  if (told.length > 0) return `like report ${report}: ${told.join(", ")}`;
  const days = mine.days.some((day) => profile.days.includes(day)) ? " and day" : "";
  return `like report ${report}: same telling words${days}`;
}
