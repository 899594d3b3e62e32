import comparing from "../../../language/en/comparing.json" with { type: "json" };
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import { type KnownActors, knownActors } from "../known-actors.js";
import type { ActorRef } from "../types/index.js";
import { push } from "../words/join.js";

/** Whether one actor may answer for another that something is demanded of. */
export type MayAnswer = (by: ActorRef, asked: ActorRef) => boolean;

/** An office that somebody holds, as some report gives it. */
interface Office {
  /** Words of the title. */
  readonly words: readonly string[];
  /** Its stems, without "acting" and the like. */
  readonly stems: ReadonlySet<string>;
  readonly of: ActorRef | null;
}

const former = new Set<string>(comparing.formerOffices);
const unsaying = new Set<string>(comparing.officeWords);
const speaking = new Set<string>(comparing.speakingOffices);
const rulers = new Set<string>(comparing.rulers);
const ministers = new Set<string>(comparing.ministers);
const ministries = new Set<string>(comparing.ministries);
const stateBodies = new Set<string>(comparing.stateBodies);

/**
 * Whoever is asked answers for itself. So do those who speak for a body (its head, chairman, spokeswoman), a minister
 * for the ministry of the same name, a ruler for a government that no other country's name is tied to, and a body of
 * state for the country whose name it bears.
 */
export function answerersOf(gathered: Gathered): MayAnswer {
  const actors = knownActors(gathered);
  const offices = new Map<string, Office[]>();
  for (const report of gathered.reports) collectOffices(report, actors, offices);
  const officesOf = ({ key }: ActorRef) => offices.get(key) ?? [];
  const read = gathered.reports[0]?.read;
  const stemsOf = (name: string) => read?.(name).stems ?? new Set<string>();
  return (by, asked) => {
    if (by.key === asked.key) return true;
    const body = bodyOf(asked, stemsOf);
    if (officesOf(by).some((office) => speaksFor(office, asked, body, stemsOf))) return true;
    if (officesOf(asked).some((office) => office.of?.key === by.key)) return true;
    return isStateOf(bodyOf(by, stemsOf), stemsOf(asked.name));
  };
}

function collectOffices(
  report: GatheredReport,
  actors: KnownActors,
  offices: Map<string, Office[]>,
): void {
  const { desk, read } = report;
  for (const { id, roles } of desk.record.actors) {
    const holder = roles.length === 0 ? null : actors.of(report, id);
    if (holder === null) continue;
    for (const { title, of } of roles) {
      const { words } = read(title);
      if (words.some((word) => former.has(word))) continue;
      const telling = words.filter((word) => !unsaying.has(word));
      const { stems } = read(telling.join(" "));
      push(offices, holder.key, { words, stems, of: actors.of(report, of) });
    }
  }
}

interface Body {
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly isState: boolean;
}

function bodyOf({ name, kind }: ActorRef, stemsOf: (name: string) => ReadonlySet<string>): Body {
  const words = name.toLowerCase().split(/\s+/u);
  const isState = kind !== "person" && words.some((word) => stateBodies.has(word));
  return { words, stems: stemsOf(name), isState };
}

function speaksFor(
  { words, stems, of }: Office,
  asked: ActorRef,
  body: Body,
  stemsOf: (name: string) => ReadonlySet<string>,
): boolean {
  if (of?.key === asked.key) return words.some((word) => speaking.has(word));
  if (words.some((word) => ministers.has(word)) && isMinistry(body)) return isOfField(stems, body);
  if (!body.isState || !words.some((word) => rulers.has(word))) return false;
  return of === null || [...stemsOf(of.name)].every((stem) => body.stems.has(stem));
}

function isMinistry({ words }: Body): boolean {
  return words.some((word) => ministries.has(word));
}

/** The mines minister is of the Ministry of Mines. */
function isOfField(title: ReadonlySet<string>, { stems }: Body): boolean {
  const field = [...title].filter((stem) => !ministers.has(stem));
  return field.length > 0 && field.every((stem) => stems.has(stem));
}

/** "Belmar's government" answers for Belmar. */
function isStateOf({ isState, stems }: Body, country: ReadonlySet<string>): boolean {
  return isState && country.size > 0 && [...country].every((stem) => stems.has(stem));
}
