import type { Act, Factuality, MeetingState } from "../../reading/reading.js";
import type { Alikeness, Count } from "../answers/types/index.js";

export { eventPhrase, eventWords } from "./event-words.js";

/** The page's own words for the closed lists of the answers. */

/** Null for what is told as having happened. */
export const factualityWords: Readonly<Record<Factuality, string | null>> = {
  asserted: null,
  ongoing: "going on",
  planned: "planned",
  demanded: "demanded",
  threatened: "threatened",
  possible: "possible",
  denied: "denied",
};

export const meetingWords: Readonly<Record<MeetingState | "moved", string>> = {
  held: "held",
  planned: "planned",
  offered: "offered",
  refused: "refused",
  cancelled: "called off",
  moved: "moved",
};

export const actWords: Readonly<Record<Act, string>> = {
  say: "says",
  announce: "announces",
  confirm: "confirms",
  deny: "denies",
  admit: "admits",
  promise: "promises",
  demand: "demands",
  ask: "asks",
  propose: "proposes",
  warn: "warns",
  threaten: "threatens",
  accuse: "accuses",
  condemn: "condemns",
  praise: "praises",
  believe: "believes",
  intend: "intends",
  expect: "expects",
  agree: "agrees",
  refuse: "refuses",
};

/** Acts that claim an amount to be so; in any other it is wanted, foreseen, agreed to or denied. */
const claimingActs: ReadonlySet<Act> = new Set(["say", "announce", "confirm", "admit", "believe"]);

/** The act in which an amount is told, in words, where that is more than a claim; else null. */
export function toldAs(act: Act | null): string | null {
  return act === null || claimingActs.has(act) ? null : actWords[act];
}

export const alikeWords: Readonly<Record<Alikeness, string>> = {
  fullest: "in full",
  "same words": "in the same words",
  cut: "shortened",
  shorter: "in a shorter wording",
  reworded: "in other words",
  changed: "with another number",
};

/** `1 report`, `3 reports`. */
export function many(number: number, noun: string): string {
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number.toLocaleString("en-US")} ${number === 1 ? noun : plural}`;
}

/** Says how many texts there are behind some reports when they are fewer. */
export function carried({ reports, origins }: Count): string {
  const all = many(reports, "report");
  return origins < reports ? `${all}, ${many(origins, "text")}` : all;
}
