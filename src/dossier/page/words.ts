import type { Act, Factuality, MeetingState } from "../../reading/reading.js";
import type { Alikeness, Count, FigureStanding } from "../answers/types/index.js";

export { eventPhrase, eventWords } from "./event-words.js";

/** The page's own words for the closed lists of the answers. */

/** What is told otherwise than as having happened. */
export const notAssertedWords: Readonly<Record<Exclude<Factuality, "asserted">, string>> = {
  ongoing: "going on",
  planned: "planned",
  demanded: "demanded",
  threatened: "threatened",
  possible: "possible",
  denied: "denied",
};

/** Null for what is told as having happened. */
export const factualityWords: Readonly<Record<Factuality, string | null>> = {
  asserted: null,
  ...notAssertedWords,
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

/** What an amount is told as; null for a count of how many there are. */
export const standingWords: Readonly<Record<FigureStanding, string | null>> = {
  count: null,
  part: "part of them",
  addition: "more",
  earlier: "told before",
  demanded: "demanded",
  agreed: "agreed",
  refused: "refused",
  denied: "denied",
  planned: "planned",
};

/** In what a reply, or what was done, is not what was demanded: `, in part, with another number`. */
export function limitsOf({ inPart, otherNumber = false, otherDay = false }: Limits): string {
  return [
    inPart ? ", in part" : "",
    otherNumber ? ", with another number" : "",
    otherDay ? ", for another day" : "",
  ].join("");
}

interface Limits {
  readonly inPart: boolean;
  readonly otherNumber?: boolean;
  readonly otherDay?: boolean;
}

export const alikeWords: Readonly<Record<Alikeness, string>> = {
  fullest: "in full",
  "same words": "in the same words",
  cut: "shortened",
  shorter: "in a shorter wording",
  reworded: "in other words",
  changed: "with another number or day",
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
