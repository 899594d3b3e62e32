import type { Analysis } from "../../language/analysis.js";
import { findDateline } from "../../language/datelines.js";
import type { Source } from "../../source/source.js";
import type { Notice } from "../../text/notice.js";
import type { Actor } from "../reading.js";
import { collectNames } from "./collect-names.js";
import type { NamePhrase, Work } from "./draft.js";
import { finish } from "./finish.js";
import { gatherBodies } from "./gather-bodies.js";
import { gatherPeople } from "./gather-people.js";
import { gatherPlaces } from "./gather-places.js";
import { nameTheLead } from "./name-the-lead.js";
import { partStates } from "./part-states.js";
import { quotedTokens } from "./quoted.js";
import { readRoles } from "./read-roles.js";
import { resolveInOrder } from "./resolve-in-order.js";
import { resolvePronoun } from "./resolve-pronoun.js";
import { tieAcronyms } from "./tie-acronyms.js";
import { tieApposed } from "./tie-apposed.js";
import { tieClassNouns } from "./tie-class-nouns.js";
import { tieSelfNamed } from "./tie-self-named.js";
import { treeOf } from "./tree.js";

/**
 * The rules for what is named, in order; each writes on the drafts that those before it left. Then
 * `resolveInOrder` goes through the text once and ties noun phrases and pronouns.
 */
const rules: readonly ((work: Work) => void)[] = [
  gatherPeople,
  gatherBodies,
  gatherPlaces,
  tieAcronyms,
  partStates,
  readRoles,
  tieClassNouns,
  tieApposed,
  tieSelfNamed,
];

export interface FoundActors {
  readonly actors: readonly Actor[];
  readonly notices: readonly Notice[];
}

/**
 * The people, bodies, groups and places of a report with all their mentions: names, noun phrases and pronouns.
 * "I", "we" and "you" are left to the statements stage, which knows who speaks.
 */
export function findActors(_source: Source, analysis: Analysis): FoundActors {
  const work = draftNamed(analysis);
  resolveInOrder(work, resolvePronoun);
  nameTheLead(work);
  return { actors: finish(work), notices: [] };
}

/** Drafts of all that is named, with roles; nouns and pronouns are still to be tied. */
export function draftNamed(analysis: Analysis): Work {
  const names = collectNames(analysis);
  const work: Work = {
    analysis,
    tree: treeOf(analysis),
    names,
    drafts: new Set(),
    byHead: new Map(),
    nameAt: new Map(),
    inName: tokensOf(names),
    quoted: quotedTokens(analysis),
    agency: findDateline(analysis.text, analysis.tokens)?.agency ?? null,
  };
  for (const rule of rules) {
    rule(work);
    for (const draft of work.drafts) draft.seen = -1;
  }
  return work;
}

function tokensOf(names: readonly NamePhrase[]): Set<number> {
  const tokens = new Set<number>();
  for (const { tokens: range } of names)
    for (let at = range.from; at < range.to; at++) tokens.add(at);
  return tokens;
}
