import { notAssertedWords } from "../../../dossier/page/words.js";
import type { EventType, Factuality } from "../../../reading/reading.js";

/** `arrests`: a type of events with its modes, as lists show it. */
export { eventPhrase as eventWords } from "../../../dossier/page/event-words.js";

/** PLOVER's types of events, for people who do not know them. */
export const typeMeanings: Readonly<Record<EventType, string>> = {
  AGREE: "agrees, consents, says it will work together",
  CONSULT: "meets, talks, negotiates",
  SUPPORT: "praises, backs, stands by",
  CONCEDE: "gives way: eases, suspends or lifts something",
  COOPERATE: "works together, signs, shares",
  AID: "gives money, goods or help",
  RETREAT: "withdraws, lets go, gives back",
  REQUEST: "asks, urges, demands",
  ACCUSE: "blames, criticises, alleges",
  REJECT: "refuses, turns down",
  THREATEN: "threatens, warns of harm",
  PROTEST: "strikes, marches, demonstrates",
  SANCTION: "cuts ties, imposes penalties without force",
  MOBILIZE: "readies or shows forces",
  COERCE: "arrests, seizes, uses force short of an attack",
  ASSAULT: "attacks, injures, kills",
};

export const factualityMeanings: Readonly<Record<Factuality, string>> = {
  asserted: "told as having happened",
  ongoing: "told as going on",
  planned: "told as to come",
  demanded: "told as wanted by somebody",
  threatened: "told as a threat",
  possible: "told as something that may be",
  denied: "told as not having happened",
};

/** What a report makes of an event, in a word or three. */
export const factualityWords: Readonly<Record<Factuality, string>> = {
  asserted: "told as done",
  ...notAssertedWords,
};
