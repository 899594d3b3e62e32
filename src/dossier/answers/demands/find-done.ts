import type { EventType } from "../../../reading/reading.js";
import type { Gathered } from "../gather/gathered.js";
import { knownActors } from "../known-actors.js";
import type { ActorRef, DemandDone, Pin } from "../types/index.js";
import { overlapOf, type Weigh } from "../words/alike.js";
import { push } from "../words/join.js";
import { answersPart, leadsOf } from "./answers-part.js";
import { clauseOf } from "./clause-of.js";
import { contentOf, type DemandDraft, type DemandSet, fullestOf } from "./draft.js";
import type { MayAnswer } from "./who-answers.js";

/** What people demand of others; an attack or a plea is none. */
const mayFulfil: ReadonlySet<EventType> = new Set<EventType>([
  "RETREAT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "SANCTION",
  "COERCE",
]);
/** Of the lesser content's weight, and stems of it. */
const enough = 0.6;
const leastStems = 2;
const mostEvents = 200;

/** Something that is told as a fact. */
interface Deed {
  readonly order: number;
  readonly story: number | null;
  readonly origin: number | null;
  /** Stems of the words of the act. */
  readonly act: ReadonlySet<string>;
  /** Of its clause, without the names of both sides. */
  readonly content: ReadonlySet<string>;
  readonly by: readonly ActorRef[];
  readonly to: readonly ActorRef[];
  /** Stems of what those are called. */
  readonly called: ReadonlySet<string>;
  readonly pin: Pin;
  /** Last day on which it happened, where the text says so. */
  readonly day: string | null;
}

/** Finds events that fulfil demands: what is demanded is told as done, by those asked or to those whom it is about. */
export function findDone(
  gathered: Gathered,
  weigh: Weigh,
  mayAnswer: MayAnswer,
): (set: DemandSet) => readonly DemandDone[] {
  const byStem = new Map<string, Deed[]>();
  for (const deed of deedsOf(gathered)) for (const stem of deed.act) push(byStem, stem, deed);
  return (set) => {
    const fullest = fullestOf(set);
    const deeds = set.flatMap((draft) =>
      [...leadsOf(draft)]
        .flatMap((stem) => byStem.get(stem)?.slice(-mostEvents) ?? [])
        .filter((deed) => fulfils(deed, draft, weigh, mayAnswer)),
    );
    return firstOfEach(deeds).map(({ by, pin, content, origin }) => ({
      by: by[0] ?? null,
      pin,
      published: pin.published,
      inPart: answersPart(content, fullest),
      origin,
    }));
  };
}

/** Whoever did it did it once, however often it is told. */
function firstOfEach(deeds: readonly Deed[]): readonly Deed[] {
  const sorted = [...deeds].sort((a, b) => a.order - b.order);
  const firsts = new Map<string, Deed>();
  for (const deed of sorted) {
    const key = [...deed.by, ...deed.to].map((actor) => actor.key).join(" ");
    if (!firsts.has(key)) firsts.set(key, deed);
  }
  return [...firsts.values()];
}

function deedsOf(gathered: Gathered): readonly Deed[] {
  const actors = knownActors(gathered);
  return gathered.reports.flatMap((report) =>
    report.desk.record.events.flatMap((event): readonly Deed[] => {
      const { spans } = event.anchor;
      if (event.factuality !== "asserted" || event.historical || event.meeting !== null) return [];
      if (!mayFulfil.has(event.type) && event.mode !== "INVESTIGATE") return [];
      if (isWanted(report, event.statement)) return [];
      const clause = clauseOf(report, event);
      if (clause.isConditional || clause.isNegated || clause.isModal) return [];
      const { span } = report.desk.passage([spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0]);
      const act = report.read(report.pin(event.id, spans).text);
      return [
        {
          ...{ order: report.order, story: report.story, origin: report.line.origin },
          act: act.stems,
          content: contentOf(report.read(clause.words), report, [
            ...event.actors,
            ...event.recipients,
          ]),
          by: actors.all(report, event.actors),
          to: actors.all(report, event.recipients),
          called: report.read(
            report
              .actors(event.recipients)
              .map(({ name }) => name)
              .join(" "),
          ).stems,
          pin: report.pin(event.id, [span]),
          day: report.when(event.time)?.last ?? report.day,
        },
      ];
    }),
  );
}

/** What is only demanded, asked for or proposed is not done. */
function isWanted({ desk }: Gathered["reports"][number], statement: string | null): boolean {
  const act = desk.statements.get(statement ?? "")?.act;
  return act === "demand" || act === "ask" || act === "propose";
}

/** Where nobody is said to have done it, it was done to somebody whom the demand speaks of. */
function isToNamed({ to, called }: Deed, content: ReadonlySet<string>): boolean {
  return to.length === 0 || [...called].some((stem) => content.has(stem));
}

/** On a later day than the demand, by those asked in its words, or to somebody whom it is about. */
function fulfils(deed: Deed, demand: DemandDraft, weigh: Weigh, mayAnswer: MayAnswer): boolean {
  const { report, asked, about, content } = demand;
  if (report.story === null || deed.story !== report.story || deed.order <= report.order)
    return false;
  if (deed.day !== null && report.day !== null && deed.day < report.day) return false;
  if (about.some((one) => deed.to.some(({ key }) => key === one.key))) return true;
  const [main = ""] = content;
  const { ofLesser, stems } = overlapOf(deed.content, content, weigh);
  if (ofLesser < enough) return false;
  if (stems >= leastStems && deed.by.length === 0) return isToNamed(deed, content);
  const isByAsked = asked.some((one) => deed.by.some((by) => mayAnswer(by, one)));
  return isByAsked && (stems >= leastStems || deed.act.has(main));
}
