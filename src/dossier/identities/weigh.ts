import type { ActorFacts, Names } from "./actor-facts.js";
import { type BodyFit, type BodyName, fitBodies } from "./body-names.js";
import { type Identity, isSameRole } from "./identity.js";
import { fitNames, isFull, type NameFit, type PersonName } from "./person-names.js";

/** An actor of a report that is to be placed. */
export interface Placing {
  readonly facts: ActorFacts;
  readonly parts: Names;
  readonly story: number | null;
  readonly published: string | null;
}

/** Why an actor may be an identity; `strength` orders those that fit, the surest highest. */
export interface Verdict {
  readonly identity: Identity;
  readonly fit: NameFit | BodyFit;
  readonly strength: number;
  readonly because: string;
  /** A bare name: it goes to nobody when it fits two. */
  readonly isBare: boolean;
}

interface Around {
  readonly sameStory: boolean;
  /** `same role “foreign minister” of NOR, 3 days apart`. */
  readonly sameRole: string | null;
  /** Two things are told that are not told of one: gender, country. */
  readonly conflict: boolean;
}

/** How far apart in time the same role still tells that a bare family name is the same person. */
const mostDays = 400;

/** Weighs whether an actor is an identity; null when nothing says so, or something speaks against it. */
export function weigh(placing: Placing, identity: Identity): Verdict | null {
  const around = lookAround(placing, identity);
  const isPerson = placing.facts.kind === "person";
  if (isPerson !== (identity.detail.kind === "person"))
    return weighOtherKind(placing, identity, around);
  return isPerson ? weighPerson(placing, identity, around) : weighBody(placing, identity, around);
}

function weighPerson(placing: Placing, identity: Identity, around: Around): Verdict | null {
  const found = bestFit(placing.parts.people, identity.parts.people);
  if (!found || found.fit === "contrary") return null;
  const { fit, mine, theirs } = found;
  const { sameStory, sameRole, conflict } = around;
  const tied = sameStory ? "same story" : sameRole;
  const isBare = !isFull(mine) || !isFull(theirs);
  const verdict = (strength: number, because: string): Verdict => ({
    identity,
    fit,
    strength: strength + (sameStory ? 2 : 0) + (sameRole ? 1 : 0),
    because,
    isBare,
  });
  if (!isBare && fit === "same") {
    return conflict && !tied ? null : verdict(20, withTie("same full name", tied));
  }
  if (conflict) return null;
  if (!isBare && fit === "fuller")
    return verdict(16, withTie(`fuller name of ${shorter(found)}`, tied));
  if (tied === null) return null;
  if (fit === "near" && !sameStory) return null;
  const words = wordsFor(fit, theirs);
  return verdict(isBare ? (fit === "given" ? 4 : 8) : 12, withTie(words, tied));
}

function wordsFor(fit: NameFit, theirs: PersonName): string {
  if (fit === "family") return "same family name";
  if (fit === "given") return "same given name";
  if (fit === "same") return "same name";
  if (fit === "initial") return `same initial and family name as ${theirs.form}`;
  if (fit === "short") return `short for the given name of ${theirs.form}`;
  if (fit === "part") return `part of the name ${theirs.form}`;
  return `spelling of ${theirs.form}`;
}

function shorter({ mine, theirs }: Found<PersonName, NameFit>): string {
  return mine.form.length < theirs.form.length ? mine.form : theirs.form;
}

function withTie(because: string, tied: string | null): string {
  return tied === null ? because : `${because}, ${tied}`;
}

function weighBody(placing: Placing, identity: Identity, around: Around): Verdict | null {
  const { facts, parts } = placing;
  const isPlace = facts.kind === "place";
  if (facts.isState !== identity.detail.isState) return null;
  if (isPlace !== (identity.detail.kind === "place"))
    return weighOtherKind(placing, identity, around);
  const found = bestBodyFit(parts.bodies, identity.parts.bodies);
  if (!found) return null;
  const { fit, mine, theirs } = found;
  const { sameStory, sameRole, conflict } = around;
  const sameCountry = facts.country !== null && facts.country === identity.detail.country;
  if (conflict && !(sameStory && fit === "same" && !mine.isCommon)) return null;
  const tied = sameStory ? "same story" : sameCountry ? "same country" : sameRole;
  const verdict = (strength: number, because: string): Verdict => ({
    identity,
    fit,
    strength: strength + (sameStory ? 2 : 0) + (sameCountry ? 1 : 0),
    because: withTie(because, tied),
    isBare: fit === "start" || fit === "end",
  });
  if (fit === "same") {
    if (mine.isCommon && tied === null) return null;
    return isOtherReading(parts.bodies, identity.parts.bodies) ? null : verdict(20, "same name");
  }
  if (tied === null || isPlace) return null;
  if (fit === "acronym") {
    const [letters, name] = mine.letters === null ? [theirs, mine] : [mine, theirs];
    return verdict(14, `${letters.form} is the acronym of ${name.form}`);
  }
  if (fit === "spelling") return verdict(12, `spelling of ${theirs.form}`);
  return sameStory ? verdict(6, `short for ${longer(mine, theirs)}`) : null;
}

function longer(mine: BodyName, theirs: BodyName): string {
  return mine.words.length > theirs.words.length ? mine.form : theirs.form;
}

/** Both explain an acronym, and the long names have nothing in common: "FRU" of two unions. */
function isOtherReading(mine: readonly BodyName[], theirs: readonly BodyName[]): boolean {
  const long = (names: readonly BodyName[]) => names.filter(({ words }) => words.length > 1);
  const [a, b] = [long(mine), long(theirs)];
  const isAcronym = mine.some(({ letters }) => letters !== null);
  return (
    isAcronym &&
    a.length > 0 &&
    b.length > 0 &&
    !a.some((one) => b.some((other) => fitBodies(one, other)))
  );
}

/** The reader takes a body for a place, or a person for a body, now and then: the same words in the same story are one. */
function weighOtherKind(
  placing: Placing,
  identity: Identity,
  { sameStory }: Around,
): Verdict | null {
  const { facts } = placing;
  const { detail } = identity;
  if (!sameStory || facts.isState || detail.isState) return null;
  const known = new Set(detail.names.map(({ name }) => name));
  const name = [...facts.names.keys()].find((form) => known.has(form));
  if (name === undefined) return null;
  return { identity, fit: "same", strength: 10, because: "same name, same story", isBare: false };
}

interface Found<Name, Fit> {
  readonly fit: Fit;
  readonly mine: Name;
  readonly theirs: Name;
}

const order: readonly NameFit[] = [
  "same",
  "fuller",
  "short",
  "initial",
  "spelling",
  "near",
  "part",
  "family",
  "given",
  "contrary",
];

/** The best fit among full names where both have one, else among all. */
function bestFit(mine: readonly PersonName[], theirs: readonly PersonName[]) {
  const full = (names: readonly PersonName[]) =>
    names.some(isFull) ? names.filter(isFull) : names;
  let best: Found<PersonName, NameFit> | null = null;
  for (const one of full(mine)) {
    for (const other of full(theirs)) {
      const fit = fitNames(one, other);
      if (fit && (!best || order.indexOf(fit) < order.indexOf(best.fit))) {
        best = { fit, mine: one, theirs: other };
      }
    }
  }
  return best;
}

const bodyOrder: readonly BodyFit[] = ["same", "acronym", "spelling", "start", "end"];

/** The best fit; a short form must not be that of another long name: "Boston" is not all that begins so. */
function bestBodyFit(mine: readonly BodyName[], theirs: readonly BodyName[]) {
  let best: Found<BodyName, BodyFit> | null = null;
  for (const one of mine) {
    for (const other of theirs) {
      const fit = fitBodies(one, other);
      if (fit && (!best || bodyOrder.indexOf(fit) < bodyOrder.indexOf(best.fit))) {
        best = { fit, mine: one, theirs: other };
      }
    }
  }
  const [longest, other] = [mine[0], theirs[0]];
  const isShort = best?.fit === "start" || best?.fit === "end";
  if (isShort && longest && other && fitBodies(longest, other) === null) return null;
  return best;
}

function lookAround({ facts, story, published }: Placing, { detail }: Identity): Around {
  const genders = [facts.gender, detail.gender];
  const countries = [facts.country, detail.country];
  return {
    sameStory: story !== null && detail.stories.includes(story),
    sameRole: sharedRole(facts, detail, published),
    conflict: differ(genders) || differ(countries),
  };
}

function differ([a, b]: readonly (string | null)[]): boolean {
  return a !== null && b !== null && a !== b;
}

function sharedRole(
  facts: ActorFacts,
  detail: Identity["detail"],
  published: string | null,
): string | null {
  for (const role of facts.roles) {
    const known = role.of !== null && detail.roles.find((one) => isSameRole(one, role));
    if (!known) continue;
    const days = published === null ? null : daysFrom(published, known.first, known.last);
    if (days !== null && days > mostDays) continue;
    const apart = days === null ? "" : `, ${days === 1 ? "1 day" : `${days} days`} apart`;
    return `same role “${role.title}” of ${role.of}${apart}`;
  }
  return null;
}

/** Days from a date to the nearest of a stretch of dates; 0 within it, null when it has none. */
function daysFrom(date: string, first: string | null, last: string | null): number | null {
  if (first === null || last === null) return null;
  const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  if (date < first) return Math.round(day(first) - day(date));
  return date > last ? Math.round(day(date) - day(last)) : 0;
}
