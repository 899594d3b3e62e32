import type { KeptRecord } from "../../archive/archive.js";
import { countryByName } from "../../reading/2-actors/country-of.js";
import { genderOfFirstName, genderOfWord } from "../../reading/2-actors/gender-of.js";
import type { RecordActor, ReportRecord } from "../../record/schema.js";
import { type BodyName, bodyName } from "./body-names.js";
import { isFull, type PersonName, personName } from "./person-names.js";
import { wordsOf } from "./sound-of.js";

export type Gender = "male" | "female";

/** A title with whom it is of: a country's code, else the folded name of a body; null when the report does not say. */
export interface RoleFact {
  readonly title: string;
  readonly of: string | null;
}

/** What one report tells of one actor, as far as it helps to know it again. */
export interface ActorFacts {
  readonly id: string;
  readonly kind: RecordActor["kind"];
  /** Verbatim forms of its name with how often each stands in the report; none when it is only called by nouns. */
  readonly names: ReadonlyMap<string, number>;
  readonly roles: readonly RoleFact[];
  readonly country: string | null;
  readonly sector: string | null;
  readonly gender: Gender | null;
  /** A government that goes by its country's name; never the place. */
  readonly isState: boolean;
}

/** Names of an actor or an identity, in parts, longest first. */
export interface Names {
  readonly people: readonly PersonName[];
  readonly bodies: readonly BodyName[];
}

const mostMentions = 200;

/** The actors of a record that go by a name, in its order. */
export function namedActors({ record }: KeptRecord): ActorFacts[] {
  const points = [...record.report.text];
  const textOf = ([start, end]: readonly [number, number]) => points.slice(start, end).join("");
  const byId = new Map(record.actors.map((actor) => [actor.id, actor]));
  return record.actors.flatMap((actor) => {
    const names = namesOf(actor, textOf);
    if (names.size === 0) return [];
    const roles = actor.roles.map(({ title, of }) => ({ title, of: ownerOf(byId.get(of ?? "")) }));
    return {
      id: actor.id,
      kind: actor.kind,
      names,
      roles,
      country: actor.country,
      sector: actor.sector,
      gender: actor.kind === "person" ? genderOf(actor, textOf) : null,
      isState: isState(actor),
    };
  });
}

type TextOf = (span: readonly [number, number]) => string;

function namesOf(actor: RecordActor, textOf: TextOf): Map<string, number> {
  const names = new Map<string, number>();
  const listed = new Set(
    [actor.name, actor.fullName, ...actor.aliases].map((name) => wordsOf(name ?? "").join(" ")),
  );
  for (const { form, spans } of actor.mentions.slice(0, mostMentions)) {
    const [span, second] = spans;
    if (form !== "name" || !span || second) continue;
    const text = textOf(span).replace(/\s+/gu, " ");
    if (listed.has(wordsOf(text).join(" "))) names.set(text, (names.get(text) ?? 0) + 1);
  }
  const isNamed = actor.mentions.some(({ form }) => form === "name");
  return names.size === 0 && isNamed ? new Map([[actor.name, 1]]) : names;
}

function ownerOf(owner: RecordActor | undefined): string | null {
  if (!owner) return null;
  if (isState(owner) || owner.kind === "place")
    return owner.country ?? wordsOf(owner.name).join(" ");
  return wordsOf(owner.fullName ?? owner.name).join(" ");
}

function isState({ kind, sector, country, name }: RecordActor): boolean {
  if (kind !== "organization" || sector !== "GOV" || country === null) return false;
  const words = wordsOf(name);
  return words.length <= 3 && (countryByName(words) !== null || words.length === 1);
}

function genderOf(actor: RecordActor, textOf: TextOf): Gender | null {
  let balance = 0;
  for (const { form, spans } of actor.mentions.slice(0, mostMentions)) {
    if (form !== "pronoun" || !spans[0]) continue;
    const word = textOf(spans[0]).toLowerCase();
    if (/^(?:he|him|his|himself)$/u.test(word)) balance++;
    if (/^(?:she|her|hers|herself)$/u.test(word)) balance--;
  }
  if (balance !== 0) return balance > 0 ? "male" : "female";
  const title = actor.roles.map((role) => genderOfWord(wordsOf(role.title).at(-1) ?? ""));
  const given = wordsOf(actor.fullName ?? actor.name);
  return (
    title.find((gender) => gender) ?? (given.length > 1 ? genderOfFirstName(given[0] ?? "") : null)
  );
}

/** The parts of names, longest first. */
export function partsOf(kind: RecordActor["kind"], forms: Iterable<string>): Names {
  const people: PersonName[] = [];
  const bodies: BodyName[] = [];
  for (const form of forms) {
    const person = kind === "person" ? personName(form) : null;
    const body = kind === "person" ? null : bodyName(form);
    if (person) people.push(person);
    if (body) bodies.push(body);
  }
  return {
    people: people.sort((a, b) => b.words.length - a.words.length),
    bodies: bodies.sort((a, b) => b.words.length - a.words.length),
  };
}

/** Has a name that is more than a bare family or given name. */
export function hasFullName({ people }: Names): boolean {
  return people.some(isFull);
}

export function publishedOf(record: ReportRecord): string | null {
  return record.report.published?.slice(0, 10) ?? null;
}
