import type { RecordActor } from "../../../record/schema.js";
import type { KeptDesk } from "../desk.js";
import { type FoundTie, findTies, type TieKind } from "./find-ties.js";

/** An actor with at least one tie. */
export interface Tied {
  /** `i12` of identity 12, `r7-a3` of an actor that belongs to none. */
  readonly id: string;
  readonly identity: number | null;
  /** As the first report with a tie has them. */
  readonly name: string;
  readonly kind: RecordActor["kind"];
  readonly country: string | null;
  readonly sector: string | null;
  /** In which it has a tie. */
  reports: number;
}

/** What binds two actors, over all reports. */
export interface Tie {
  readonly kind: TieKind;
  readonly from: string;
  readonly to: string;
  /** Texts that tell it: reports that copy each other are one. */
  readonly origins: Set<string>;
  reports: number;
  /** Publication dates of the earliest and the latest report. */
  first: string | null;
  last: string | null;
  /** Of the first reports that tell it. */
  readonly pins: string[];
}

const mostPins = 10;

/** Adds up the ties of reports; nodes and ties come in the order in which they were first found. */
export function gatherNetwork() {
  const nodes = new Map<string, Tied>();
  const ties = new Map<string, Tie>();
  return {
    /** `origin` names the text that the report copies, or the report itself. */
    take(desk: KeptDesk, origin: string): void {
      const found = findTies(desk);
      for (const tie of new Set(found.map(({ from }) => from).concat(found.map(({ to }) => to))))
        count(nodes, desk, tie);
      const told = new Set<Tie>();
      for (const one of found) {
        const tie = tieOf(ties, desk, one);
        tie.origins.add(origin);
        if (tie.pins.length < mostPins) tie.pins.push(one.pin);
        told.add(tie);
      }
      for (const tie of told) see(tie, desk.record.report.published);
    },
    nodes: (): Iterable<Tied> => nodes.values(),
    ties: (): Iterable<Tie> => ties.values(),
  };
}

export function idOfNode({ kept, placed }: KeptDesk, actor: string): string {
  const identity = placed.get(actor);
  return identity === undefined ? `r${kept.report.number}-${actor}` : `i${identity}`;
}

function count(nodes: Map<string, Tied>, desk: KeptDesk, actor: string): void {
  const id = idOfNode(desk, actor);
  const known = nodes.get(id);
  const { name, kind, country, sector } = desk.actors.get(actor) as RecordActor;
  if (known) known.reports++;
  else {
    const identity = desk.placed.get(actor) ?? null;
    nodes.set(id, { id, identity, name, kind, country, sector, reports: 1 });
  }
}

function tieOf(ties: Map<string, Tie>, desk: KeptDesk, { kind, from, to }: FoundTie): Tie {
  const ends = [idOfNode(desk, from), idOfNode(desk, to)];
  if (kind === "met" || kind === "plans to meet") ends.sort();
  const [one = "", other = ""] = ends;
  const key = `${kind} ${one} ${other}`;
  const known = ties.get(key);
  if (known) return known;
  const tie: Tie = {
    kind,
    from: one,
    to: other,
    origins: new Set(),
    reports: 0,
    first: null,
    last: null,
    pins: [],
  };
  ties.set(key, tie);
  return tie;
}

function see(tie: Tie, published: string | null): void {
  tie.reports++;
  if (published === null) return;
  if (tie.first === null || published < tie.first) tie.first = published;
  if (tie.last === null || published > tie.last) tie.last = published;
}
