import type { Archive, KeptRecord } from "../../archive/archive.js";
import { hasFullName, namedActors, partsOf, publishedOf } from "./actor-facts.js";
import { choose } from "./choose.js";
import { type Decided, readDecided } from "./decided.js";
import { type Desk, type Held, hold, holdAll, holdNew, place, takeOut, writeBack } from "./desk.js";
import { nameKeys, nameSpace, storyKeys, storySpace } from "./keys.js";
import { mergeOnDesk } from "./merge-on-desk.js";
import { type Placing, weigh } from "./weigh.js";

/** How many identities are looked at for one key, latest first: what a common name may cost. */
const mostForKey = 12;

/**
 * Finds who each named actor of a report is among those of earlier reports, or opens a new identity for it.
 * Actors without a name ("a man", "the company") are known within their report only. Full names are placed before
 * bare ones. What people decided (decide.ts) goes before all evidence. Placing twice is the same as placing once.
 */
export async function placeActors(archive: Archive, kept: KeptRecord): Promise<void> {
  const report = kept.report.number;
  const [story] = await archive.groups.of("story", report);
  const telling = { published: publishedOf(kept.record), story: story?.group ?? null };
  const desk: Desk = {
    archive,
    report,
    telling,
    open: new Map(),
    keys: { names: [], stories: [] },
  };
  const decided = await readDecided(archive);
  await takeOut(desk);
  const actors = inOrder(
    namedActors(kept).map((facts) => {
      const parts = partsOf(facts.kind, facts.names.keys());
      return { facts, parts, ...telling };
    }),
  );
  const found = await findCandidates(desk, actors);
  await holdAll(desk, [...found.values()].flat());
  for (const actor of actors) await placeActor(desk, decided, actor, found.get(actor) ?? []);
  await writeBack(desk, kept.version);
}

/** Those first who are the easiest to tell. */
function inOrder(actors: readonly Placing[]): readonly Placing[] {
  const size = ({ parts }: Placing) =>
    Math.max(...[...parts.people, ...parts.bodies].map(({ words }) => words.length), 0);
  return [...actors].sort((a, b) => size(b) - size(a));
}

async function placeActor(
  desk: Desk,
  decided: Decided,
  actor: Placing,
  found: readonly number[],
): Promise<void> {
  const told = decided.placeOf(desk.report, actor.facts.names.keys());
  const known = told === null ? null : await hold(desk, told.identity);
  if (told && known) return place(desk, known, actor.facts, told.because);
  const candidates = new Set(found);
  for (const [number, { isNew }] of desk.open) if (isNew) candidates.add(number);
  const verdicts = [];
  for (const number of candidates) {
    const held = await hold(desk, number);
    const verdict = held && weigh(actor, held.identity);
    if (held && verdict && mayTake(held, verdict)) verdicts.push(verdict);
  }
  const chosen = choose(verdicts, decided);
  if (!chosen) {
    place(desk, await holdNew(desk, actor.facts), actor.facts, "nobody known by this name before");
    return;
  }
  const held = desk.open.get(chosen.identity.number);
  if (!held) return;
  place(desk, held, actor.facts, chosen.because);
  for (const other of verdicts) await mergeOnDesk(desk, decided, chosen, other);
}

/** Two actors of one report are two, unless the very same name says that the reader parted one. */
function mayTake({ members }: Held, { fit, isBare }: { fit: string; isBare: boolean }): boolean {
  return members.length === 0 || (!isBare && (fit === "same" || fit === "acronym"));
}

/** The numbers of identities that share a key with each actor, found in two lookups for the whole report. */
async function findCandidates(
  { archive, telling, open }: Desk,
  actors: readonly Placing[],
): Promise<ReadonlyMap<Placing, readonly number[]>> {
  const stories = telling.story === null ? [] : [telling.story];
  const asked = actors.map((actor) => {
    const roles = hasFullName(actor.parts) ? [] : actor.facts.roles;
    return {
      actor,
      names: nameKeys(actor.parts, roles),
      words: storyKeys(actor.parts, stories),
    };
  });
  const find = async (space: string, keys: readonly string[]) => {
    const owners = new Map<string, number[]>();
    const postings = keys.length === 0 ? [] : await archive.postings.find(space, keys, mostForKey);
    for (const { key, owner } of postings) owners.set(key, [...(owners.get(key) ?? []), owner]);
    return owners;
  };
  const unique = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];
  const byName = await find(nameSpace, unique(asked.map(({ names }) => names)));
  const byStory = await find(storySpace, unique(asked.map(({ words }) => words)));
  const before = [...open.keys()];
  return new Map(
    asked.map(({ actor, names, words }) => [
      actor,
      [
        ...before,
        ...names.flatMap((key) => byName.get(key) ?? []),
        ...words.flatMap((key) => byStory.get(key) ?? []),
      ],
    ]),
  );
}
