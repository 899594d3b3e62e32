import type { Act, EventType, Factuality } from "../../reading/reading.js";
import type { AskedKind, AskedRole } from "../asking.js";
import type { GroupKind } from "../groups.js";

/**
 * The numbers under which closed lists are kept. A number once given stays; a new word takes a new one.
 * The compiler asks for a word that is missing here. Acts and types share a column: they never meet.
 */
export const kindCodes: Readonly<Record<AskedKind, number>> = {
  statement: 1,
  demand: 2,
  event: 3,
  figure: 4,
};

export const roleCodes: Readonly<Record<AskedRole, number>> = {
  speaker: 1,
  addressee: 2,
  by: 3,
  of: 4,
  actor: 5,
  recipient: 6,
  place: 7,
  according: 8,
};

export const groupCodes: Readonly<Record<GroupKind, number>> = { story: 1, origin: 2, identity: 3 };

export const actCodes: Readonly<Record<Act, number>> = {
  say: 1,
  announce: 2,
  confirm: 3,
  deny: 4,
  admit: 5,
  promise: 6,
  demand: 7,
  ask: 8,
  propose: 9,
  warn: 10,
  threaten: 11,
  accuse: 12,
  condemn: 13,
  praise: 14,
  believe: 15,
  intend: 16,
  expect: 17,
  agree: 18,
  refuse: 19,
};

export const typeCodes: Readonly<Record<EventType, number>> = {
  AGREE: 101,
  CONSULT: 102,
  SUPPORT: 103,
  CONCEDE: 104,
  COOPERATE: 105,
  AID: 106,
  RETREAT: 107,
  REQUEST: 108,
  ACCUSE: 109,
  REJECT: 110,
  THREATEN: 111,
  PROTEST: 112,
  SANCTION: 113,
  MOBILIZE: 114,
  COERCE: 115,
  ASSAULT: 116,
};

export const factualityCodes: Readonly<Record<Factuality, number>> = {
  asserted: 1,
  ongoing: 2,
  planned: 3,
  demanded: 4,
  threatened: 5,
  possible: 6,
  denied: 7,
};

/** The number of a word that came from outside; null when the list has no such word. */
export function codeOf(codes: Readonly<Record<string, number>>, word: string): number | null {
  return Object.hasOwn(codes, word) ? (codes[word] ?? null) : null;
}

/** The word of a number; throws an Error for one that was never given. */
export function wordOf<Word extends string>(
  codes: Readonly<Record<Word, number>>,
  code: number,
): Word {
  for (const word in codes) if (codes[word] === code) return word;
  throw new Error(`no word has the number ${code}`);
}
