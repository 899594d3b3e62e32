import { z } from "zod";
import type { GroupSummary, KeptGroup } from "../../archive/groups.js";
import { type ActorFacts, type Names, partsOf } from "./actor-facts.js";
import { wordsOf } from "./sound-of.js";

/**
 * What is kept about an identity beside its members, so that the next report can be placed without reading the earlier
 * ones. It is the sum of what its reports tell; `count` is of reports. Dates are of publication. Lists are capped:
 * the least used or the oldest go first, members stay members.
 */
const dated = { count: z.int(), first: z.string().nullable(), last: z.string().nullable() };

const detail = z.object({
  kind: z.enum(["person", "organization", "group", "place"]),
  isState: z.boolean(),
  sector: z.string().nullable(),
  country: z.string().nullable(),
  gender: z.enum(["male", "female"]).nullable(),
  names: z.array(z.object({ name: z.string(), ...dated })),
  roles: z.array(z.object({ title: z.string(), of: z.string().nullable(), ...dated })),
  /** How many reports gave each country, and each gender. */
  countries: z.record(z.string(), z.int()),
  genders: z.record(z.string(), z.int()),
  /** The stories it was in last, latest last. */
  stories: z.array(z.int()),
});

export type IdentityDetail = z.infer<typeof detail>;
type Dated = IdentityDetail["names"][number] | IdentityDetail["roles"][number];

const mostNames = 40;
const mostRoles = 30;
const mostStories = 24;

export interface Identity {
  readonly number: number;
  readonly size: number;
  readonly detail: IdentityDetail;
  /** The parts of its names. */
  readonly parts: Names;
}

/** What was read of details before: the archive gives the same object for the same bytes. */
const readBefore = new WeakMap<KeptGroup["detail"], Pick<Identity, "detail" | "parts">>();

export function identityOfGroup(group: KeptGroup): Identity {
  const read = readBefore.get(group.detail) ?? readDetail(group.detail);
  readBefore.set(group.detail, read);
  return { number: group.number, size: group.size, ...read };
}

function readDetail(kept: KeptGroup["detail"]): Pick<Identity, "detail" | "parts"> {
  const known = detail.parse(kept);
  const names = known.names.map(({ name }) => name);
  return { detail: known, parts: partsOf(known.kind, names) };
}

export const noDetail: IdentityDetail = {
  kind: "person",
  isState: false,
  sector: null,
  country: null,
  gender: null,
  names: [],
  roles: [],
  countries: {},
  genders: {},
  stories: [],
};

/** A report as far as identities remember it. */
export interface Telling {
  readonly published: string | null;
  readonly story: number | null;
}

/** The detail with what one more report tells (`by` 1), or with what it told taken out again (`by` -1). */
export function withFacts(
  old: IdentityDetail,
  facts: ActorFacts,
  { published, story }: Telling,
  by: 1 | -1,
): IdentityDetail {
  const isFirst = old.names.length === 0;
  const countries = tally(old.countries, facts.country, by);
  const genders = tally(old.genders, facts.gender, by);
  return {
    kind: isFirst ? facts.kind : old.kind,
    isState: isFirst ? facts.isState : old.isState,
    sector: old.sector ?? facts.sector,
    country: mostOf(countries),
    gender: mostOf(genders) as IdentityDetail["gender"],
    names: capped(
      [...facts.names.keys()].reduce(
        (list, name) => counted(list, { name }, (one) => one.name === name, published, by),
        old.names,
      ),
      mostNames,
    ),
    roles: capped(
      facts.roles.reduce(
        (list, role) => counted(list, role, (one) => isSameRole(one, role), published, by),
        old.roles,
      ),
      mostRoles,
    ),
    countries,
    genders,
    stories:
      by > 0 && story !== null
        ? [...old.stories.filter((one) => one !== story), story].slice(-mostStories)
        : old.stories,
  };
}

/** Adds up what two identities are known by, the second being merged into the first. */
export function joined(into: IdentityDetail, from: IdentityDetail): IdentityDetail {
  const countries = sum(into.countries, from.countries);
  const genders = sum(into.genders, from.genders);
  return {
    ...into,
    sector: into.sector ?? from.sector,
    country: mostOf(countries),
    gender: mostOf(genders) as IdentityDetail["gender"],
    names: capped(
      together(into.names, from.names, (a, b) => a.name === b.name),
      mostNames,
    ),
    roles: capped(together(into.roles, from.roles, isSameRole), mostRoles),
    countries,
    genders,
    stories: [...new Set([...from.stories, ...into.stories])].slice(-mostStories),
  };
}

export function isSameRole(
  a: { readonly title: string; readonly of: string | null },
  b: { readonly title: string; readonly of: string | null },
): boolean {
  return a.of === b.of && wordsOf(a.title).join(" ") === wordsOf(b.title).join(" ");
}

/**
 * The name it goes by: of the common forms those with most words, since a full name tells more than a short one; of
 * these the most used, since spellings of one length are only that. Capitals alone are a headline's or a dateline's.
 */
export function summaryOf(known: IdentityDetail): GroupSummary {
  const most = Math.max(0, ...known.names.map(({ count }) => count));
  const common = known.names.filter(({ count }) => count * 4 >= most);
  const written = common.filter(({ name }) => !isShouted(name));
  const [best] = (written.length > 0 ? written : common)
    .map((one) => ({ ...one, words: one.name.split(/\s/u).length }))
    .sort((a, b) => b.words - a.words || b.count - a.count || b.name.length - a.name.length);
  return { name: best?.name ?? "?", detail: { ...known } };
}

/** A word of five letters or more in capitals: acronyms are shorter. */
function isShouted(name: string): boolean {
  return name.length >= 5 && name === name.toUpperCase() && name !== name.toLowerCase();
}

function counted<Item extends Dated>(
  list: readonly Item[],
  item: Omit<Item, "count" | "first" | "last">,
  isSame: (one: Item) => boolean,
  published: string | null,
  by: 1 | -1,
): Item[] {
  const known = list.find(isSame);
  if (!known) {
    const added = { ...item, count: 1, first: published, last: published } as unknown as Item;
    return by > 0 ? [...list, added] : [...list];
  }
  const next = { ...known, count: known.count + by, ...(by > 0 ? spread(known, published) : {}) };
  return list.map((one) => (one === known ? next : one)).filter(({ count }) => count > 0);
}

function spread({ first, last }: Dated, published: string | null) {
  if (published === null) return { first, last };
  return {
    first: first === null || published < first ? published : first,
    last: last === null || published > last ? published : last,
  };
}

function together<Item extends Dated>(
  into: readonly Item[],
  from: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): Item[] {
  const list = [...into];
  for (const item of from) {
    const at = list.findIndex((one) => isSame(one, item));
    const known = list[at];
    if (!known) list.push(item);
    else {
      const dates = { ...known, ...spread(known, item.first) };
      list[at] = { ...dates, ...spread(dates, item.last), count: known.count + item.count };
    }
  }
  return list;
}

function capped<Item extends Dated>(list: readonly Item[], most: number): Item[] {
  if (list.length <= most) return [...list];
  const least = [...list].sort((a, b) => b.count - a.count)[most - 1]?.count ?? 0;
  return list.filter(({ count }) => count >= least).slice(0, most);
}

function tally(counts: Readonly<Record<string, number>>, key: string | null, by: 1 | -1) {
  if (key === null) return { ...counts };
  const count = (counts[key] ?? 0) + by;
  const { [key]: _, ...others } = counts;
  return count > 0 ? { ...others, [key]: count } : others;
}

function sum(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
}

function mostOf(counts: Readonly<Record<string, number>>): string | null {
  const [first, second] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
