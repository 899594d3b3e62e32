import type { Archive } from "../../../archive/archive.js";
import type { KeptGroup } from "../../../archive/groups.js";
import type { Scope } from "../../../dossier/answers/types/index.js";
import { Refusal } from "../errors.js";
import { onOneLine } from "../terminal/visible.js";
import { type ScopeOptions, wholeNumber } from "./options.js";

/** Actors named when a name fits several. */
const mostNamed = 5;
/** Actors found by a name at most. */
const mostFound = 500;

/** The scope that options ask for. Throws a Refusal when there is no such story or actor, or several fit. */
export async function findScope(archive: Archive, options: ScopeOptions): Promise<Scope> {
  const { story, actor, from, to, outlet } = options;
  return {
    ...(story === undefined ? {} : { story: await findStory(archive, story) }),
    ...(actor === undefined ? {} : { actor: await findActor(archive, actor) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

/** The story of a number, or the one that it was merged into. */
export async function findStory(archive: Archive, number: number): Promise<number> {
  const group = await groupAt(archive, number);
  if (group?.kind === "story") return group.number;
  throw new Refusal(`There is no story ${number}; rapporteur stories lists them.`);
}

/** One identity by number or name. */
async function findActor(archive: Archive, asked: string): Promise<number> {
  const found = await findActors(archive, asked);
  const [first, second] = found;
  if (first === undefined)
    throw new Refusal(`No actor goes by “${onOneLine(asked)}”; rapporteur actors lists them.`);
  if (second === undefined) return first.number;
  const some = found
    .slice(0, mostNamed)
    .map(({ number, name }) => `${number} ${onOneLine(name)}`)
    .join(", ");
  const more = found.length > mostNamed ? ", and more" : "";
  throw new Refusal(`“${onOneLine(asked)}” fits several actors, give a number: ${some}${more}.`);
}

/** Actors by number or words of a name, most reports first, the first 500; those called so exactly stand alone. */
export async function findActors(archive: Archive, asked: string): Promise<readonly KeptGroup[]> {
  const number = wholeNumber(asked);
  if (number !== null) {
    const group = await groupAt(archive, number);
    return group?.kind === "identity" ? [group] : [];
  }
  const named = await archive.groups.named("identity", asked, 0, mostFound);
  const exact = named.filter(({ name }) => fold(name) === fold(asked));
  const found: KeptGroup[] = [];
  for (const one of exact.length === 1 ? exact : named) {
    const group = await archive.groups.group(one.number);
    if (group) found.push(group);
  }
  return found;
}

/** A group, or the one that its members went to. */
async function groupAt(archive: Archive, number: number): Promise<KeptGroup | null> {
  let group = await archive.groups.group(number);
  while (group !== null && group.mergedInto !== null)
    group = await archive.groups.group(group.mergedInto);
  return group;
}

function fold(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}
