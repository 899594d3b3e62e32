import { spanOf } from "../../language/analysis.js";
import groups from "../../language/en/groups.json" with { type: "json" };
import titleData from "../../language/en/titles.json" with { type: "json" };
import type { Actor, Mention, Role } from "../reading.js";
import { countryByDemonym } from "./country-of.js";
import { type Draft, inTextOrder, isAgency, sourceTokens, type Work } from "./draft.js";
import { foldName, formOf } from "./fold-name.js";
import { nameOf } from "./name-of.js";
import { isAgent } from "./part-states.js";
import { withoutArticle } from "./resolve-noun.js";
import { sectorOf } from "./sector-of.js";

const somebodies = new Set([
  ...groups.persons,
  ...groups.bodies,
  ...groups.manyLemmas,
  ...groups.anyone,
  ...groups.quantities,
]);
const speakers = new Set(titleData.speakFor);
const endings = groups.personEndings;

/**
 * The actors that matter, in order of first mention, numbered a1, a2, …, with names, roles, country and sector. A dateline's
 * agency stands where the report first speaks of it, else last.
 */
export function finish(work: Work): Actor[] {
  const sources = sourceTokens(work);
  const kept = [...work.drafts].filter(
    (draft) => draft.kind !== "thing" && matters(work, draft, sources),
  );
  const first = ({ mentions }: Draft) => {
    const told = mentions.filter(({ head }) => !isAgency(work, head));
    return Math.min(...told.map(({ tokens }) => tokens.from));
  };
  const ordered = kept
    .map((draft) => ({ draft, at: first(draft) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  const ids = new Map(ordered.map(({ draft }, index) => [draft, `a${index + 1}`]));
  const byCountry = countriesOf(
    ordered.map(({ draft }) => draft),
    ids,
  );
  return ordered.map(({ draft }) => actorOf(work, draft, ids, byCountry));
}

/** Every body may have a president: what sort of body it is says more. */
function isOfAnyBody(word: string): boolean {
  return speakers.has(word);
}

/** Named ones matter, and unnamed ones that say or do something. */
function matters(work: Work, draft: Draft, sources: ReadonlySet<number>): boolean {
  if (draft.mentions.length === 0) return false;
  if (draft.words.length > 0) return true;
  if (draft.kind === "place") return false;
  if (draft.mentions.some(({ head }) => sources.has(head))) return true;
  return isSomebody(draft) && draft.mentions.some(({ head }) => isAgent(work, head));
}

/** A noun that is known for people or bodies, or looks like it ("driver"): the reader's sort alone may err. */
function isSomebody(draft: Draft): boolean {
  return [...draft.nouns].some(
    (noun) => somebodies.has(noun) || endings.some((ending) => noun.endsWith(ending)),
  );
}

/** The government of each country, else the country as a place. */
function countriesOf(
  drafts: readonly Draft[],
  ids: ReadonlyMap<Draft, string>,
): Map<string, string> {
  const byCountry = new Map<string, string>();
  for (const kind of ["organization", "place"]) {
    for (const draft of drafts) {
      const id = ids.get(draft);
      if (
        draft.isState &&
        draft.kind === kind &&
        draft.country &&
        id &&
        !byCountry.has(draft.country)
      )
        byCountry.set(draft.country, id);
    }
  }
  return byCountry;
}

function actorOf(
  work: Work,
  draft: Draft,
  ids: ReadonlyMap<Draft, string>,
  byCountry: ReadonlyMap<string, string>,
): Actor {
  const mentions = inTextOrder(draft.mentions);
  const kind = draft.kind === "thing" ? "group" : draft.kind;
  return {
    id: ids.get(draft) ?? "",
    kind,
    ...namesOf(work, draft),
    roles: rolesOf(work, draft, ids, byCountry),
    country: draft.country ?? countryOfRoles(work, draft),
    sector: sectorOfDraft(work, draft),
    mentions: mentions.map(
      (mention): Mention => ({ ...mention, span: spanOf(work.analysis, mention.tokens) }),
    ),
  };
}

function namesOf(work: Work, draft: Draft): Pick<Actor, "name" | "fullName" | "aliases"> {
  const { text, tokens } = work.analysis;
  const forms = inTextOrder(draft.mentions)
    .filter(({ form }) => form === "name")
    .map((mention) => formOf(text, tokens, mention.tokens));
  if (forms.length > 0) return nameOf(draft.kind, forms);
  const nouns = inTextOrder(draft.mentions).filter(({ form }) => form === "noun");
  const phrases = nouns.map(({ head }) => formOf(text, tokens, withoutArticle(work, head)));
  const fullest = phrases.reduce(
    (best, phrase) => (phrase.length > best.length ? phrase : best),
    phrases[0] ?? "",
  );
  return { name: fullest, fullName: null, aliases: [] };
}

function rolesOf(
  work: Work,
  draft: Draft,
  ids: ReadonlyMap<Draft, string>,
  byCountry: ReadonlyMap<string, string>,
): Role[] {
  const { text, tokens } = work.analysis;
  const roles = new Map<string, Role>();
  for (const { title, of } of draft.roles) {
    const words = formOf(text, tokens, title);
    const key = foldName(words).join(" ");
    const owner = ownerOf(work, of, ids, byCountry);
    const known = roles.get(key);
    if (!known) roles.set(key, { title: words, of: owner });
    else if (known.of === null && owner !== null) roles.set(key, { ...known, of: owner });
  }
  return [...roles.values()];
}

function ownerOf(
  work: Work,
  of: number,
  ids: ReadonlyMap<Draft, string>,
  byCountry: ReadonlyMap<string, string>,
): string | null {
  if (of < 0) return null;
  const owner = work.nameAt.get(of) ?? work.byHead.get(of);
  if (owner)
    return (
      (owner.isState && owner.country ? byCountry.get(owner.country) : undefined) ??
      ids.get(owner) ??
      null
    );
  const country = countryByDemonym(work.tree.tokens[of]?.form ?? "");
  return country ? (byCountry.get(country) ?? null) : null;
}

function countryOfRoles(work: Work, draft: Draft): string | null {
  for (const { of } of draft.roles) {
    if (of < 0) continue;
    const country =
      work.nameAt.get(of)?.country ?? countryByDemonym(work.tree.tokens[of]?.form ?? "");
    if (country) return country;
  }
  for (const word of draft.words) {
    const country = draft.kind === "person" ? null : countryByDemonym(word);
    if (country) return country;
  }
  return null;
}

function sectorOfDraft(work: Work, draft: Draft): string | null {
  if (draft.kind === "place") return null;
  if (draft.isState) return "GOV";
  const { tokens, text } = work.analysis;
  const phrases = [
    ...draft.roles.flatMap((role) => {
      const title = foldName(formOf(text, tokens, role.title));
      const body = work.nameAt.get(role.of) ?? work.byHead.get(role.of);
      const isBodys = body?.kind === "organization" && !body.isState && title.every(isOfAnyBody);
      return isBodys && body !== draft ? [body.words] : [title];
    }),
    ...(draft.kind === "person" ? [] : [draft.words]),
    ...draft.mentions
      .filter(({ form }) => form === "noun")
      .map(({ head }) => foldName(formOf(text, tokens, withoutArticle(work, head)))),
  ];
  for (const words of phrases) {
    const sector = sectorOf(words);
    if (sector) return sector;
  }
  return null;
}
