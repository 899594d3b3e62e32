import type { RecordEvent } from "../../../record/schema.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import type { ActorRef, Pin, Voice, When } from "../types/index.js";
import { type Wording, wordingOf } from "../words/wording.js";

/** An event of one report, ready to be compared. */
export interface EventDraft {
  readonly report: GatheredReport;
  readonly event: RecordEvent;
  readonly actors: readonly ActorRef[];
  readonly recipients: readonly ActorRef[];
  readonly place: ActorRef | null;
  /** Keys by which sides and places are compared: `softKey`. */
  readonly doers: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly when: When | null;
  readonly passage: Pin;
  /** Of the passage. */
  readonly wording: Wording;
}

const drafted = new WeakMap<Gathered, readonly EventDraft[]>();

/** All events, in the order of publication and text. Timeline and meetings of one look share them. */
export function draftEvents(gathered: Gathered): readonly EventDraft[] {
  const known = drafted.get(gathered);
  if (known) return known;
  const drafts = gathered.reports.flatMap(draftReport);
  drafted.set(gathered, drafts);
  return drafts;
}

/** Whether some of the drafts are of an actor, on either side or as their place; all are when none is asked for. */
export function areOf(drafts: readonly EventDraft[], actor: number | undefined): boolean {
  if (actor === undefined) return true;
  return drafts.some(
    ({ actors, recipients, place }) =>
      place?.identity === actor ||
      [...actors, ...recipients].some(({ identity }) => identity === actor),
  );
}

function draftReport(report: GatheredReport): readonly EventDraft[] {
  return report.desk.record.events.map((event) => {
    const { spans } = event.anchor;
    const around = report.desk.passage([spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0]);
    const actors = report.actors(event.actors);
    const recipients = report.actors(event.recipients);
    return {
      report,
      event,
      actors,
      recipients,
      place: report.actor(event.place),
      doers: new Set(actors.map(softKey)),
      targets: new Set(recipients.map(softKey)),
      when: report.when(event.time),
      passage: report.pin(event.id, [around.span]),
      wording: report.read(around.words),
    };
  });
}

/** Identities by number; unnamed people of single reports ("22 people", "the people") by what they are called. */
export function softKey({ identity, name }: ActorRef): string {
  if (identity !== null) return `${identity}`;
  const { stems, key } = wordingOf(name);
  return stems.size === 0 ? `~${key}` : `~${[...stems].join(" ")}`;
}

/** The statement that an entry stands in, and whose it is. */
export function voiceOf(report: GatheredReport, statement: string | null): Voice | null {
  if (statement === null) return null;
  const source = report.desk.statements.get(statement)?.source;
  return { statement, speaker: report.actor(source?.actor ?? null) };
}

export function timePinOf({ report, event }: EventDraft): Pin | null {
  const time = report.desk.times.get(event.time ?? "");
  return time ? report.pin(time.id, time.spans) : null;
}
