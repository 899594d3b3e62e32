import type { EventType } from "../../reading/reading.js";

/** PLOVER's types of events in plain words; the page and the reading room show the same ones. */
export const eventWords: Readonly<Record<EventType, string>> = {
  AGREE: "agrees",
  CONSULT: "meets or talks",
  SUPPORT: "supports",
  CONCEDE: "gives way",
  COOPERATE: "works together",
  AID: "helps",
  RETREAT: "withdraws",
  REQUEST: "asks",
  ACCUSE: "accuses",
  REJECT: "rejects",
  THREATEN: "threatens",
  PROTEST: "protests",
  SANCTION: "penalises",
  MOBILIZE: "readies forces",
  COERCE: "uses power",
  ASSAULT: "attacks",
};

/** What a mode makes of its type, where it says more than the type does. */
const modeWords: Readonly<Partial<Record<EventType, Readonly<Record<string, string>>>>> = {
  CONSULT: {
    VISIT: "visits or receives",
    PHONE: "telephones",
    "THIRD-PARTY": "mediates",
    MULTILATERAL: "attends a conference",
  },
  RETREAT: {
    WITHDRAW: "withdraws",
    RELEASE: "releases",
    RESIGN: "resigns",
    RETURN: "gives back",
    CEASEFIRE: "ceases fire",
    DISARM: "disarms",
    ACCESS: "gives access",
  },
  REQUEST: {
    MEET: "asks for a meeting",
    ASSIST: "asks for help",
    YIELD: "asks to give way",
    CHANGE: "asks for a resignation",
  },
  ACCUSE: { DISAPPROVE: "criticises", ALLEGE: "accuses", INVESTIGATE: "investigates" },
  REJECT: {
    MEET: "refuses to meet",
    ASSIST: "refuses to help",
    YIELD: "refuses to give way",
    CHANGE: "rejects a resignation",
  },
  THREATEN: {
    VIOLENCE: "threatens with force",
    ARREST: "threatens with arrest",
    BAN: "threatens with a ban",
    RESTRICT: "threatens with restrictions",
    EXPEL: "threatens to expel",
    RELATIONS: "threatens to cut ties",
  },
  PROTEST: {
    DEMO: "demonstrates",
    STRIKE: "strikes",
    HUNGER: "goes on hunger strike",
    BOYCOTT: "boycotts",
    OBSTRUCT: "blocks",
    RIOT: "riots",
  },
  SANCTION: {
    DISCONTINUE: "cuts or suspends",
    EXPEL: "expels",
    WITHDRAW: "recalls or walks out",
    CONVICT: "convicts",
  },
  MOBILIZE: {
    TROOPS: "sends soldiers",
    WEAPONS: "readies weapons",
    MILITIA: "raises fighters",
    POLICE: "sends police",
  },
  COERCE: {
    ARREST: "arrests",
    BAN: "bans",
    CENSOR: "censors",
    CURFEW: "imposes a curfew",
    "MARTIAL-LAW": "declares an emergency",
    CYBER: "breaks into computers",
    DEPORT: "deports",
    MISINFORMATION: "spreads misinformation",
    RESTRICT: "restricts",
    SEIZE: "seizes",
    WITHHOLD: "withholds",
  },
  ASSAULT: {
    AERIAL: "attacks from or in the air",
    DRONE: "attacks with drones",
    ABDUCT: "abducts",
    ASSASSINATE: "assassinates",
    BEAT: "beats",
    "CROWD-CONTROL": "uses force on a crowd",
    DESTROY: "destroys",
    EXECUTE: "executes",
    EXPLOSIVES: "bombs",
    FIREARMS: "shoots",
    "HEAVY-WEAPONS": "shells",
    MASSACRE: "kills many",
    PRIMITIVE: "attacks with blades or stones",
    SEXUAL: "attacks sexually",
    TORTURE: "tortures",
    "SUICIDE-ATTACK": "attacks by suicide",
    UNCONVENTIONAL: "attacks with poison",
    CLEANSING: "drives people out",
  },
};

/** `arrests`, `strikes`; the type's own words where no mode says more, and a mode that is not known as it is. */
export function eventPhrase(type: EventType, modes: readonly string[]): string {
  const phrases = modes.map(
    (mode) => modeWords[type]?.[mode] ?? `${eventWords[type]} (${mode.toLowerCase()})`,
  );
  return phrases.length === 0 ? eventWords[type] : [...new Set(phrases)].join(", ");
}
