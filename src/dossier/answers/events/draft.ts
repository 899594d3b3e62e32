import { quoteSpans } from "../../../record/formats/words.js";
import type { RecordEvent, RecordSpan } from "../../../record/schema.js";
import { withoutNames } from "../demands/draft.js";
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
  /** Keys of the bodies that a side holds an office of, by the key of the side. */
  readonly bodies: ReadonlyMap<string, ReadonlySet<string>>;
  /** As the report dates it; a copy has the day of the text that it copies: its “Friday” is that Friday. */
  readonly when: When | null;
  readonly passage: Pin;
  /** Of the passage. */
  readonly wording: Wording;
  /** Of what follows the words of the act, without the names of both sides: what was asked, promised, blamed … */
  readonly deed: Wording;
}

const drafted = new WeakMap<Gathered, readonly EventDraft[]>();

/** All events, in the order of publication and text. Timeline and meetings of one look share them. */
export function draftEvents(gathered: Gathered): readonly EventDraft[] {
  const known = drafted.get(gathered);
  if (known) return known;
  const drafts = datedAsCopied(gathered.reports.flatMap(draftReport));
  drafted.set(gathered, drafts);
  return drafts;
}

/** Events of copies get the day that the first of those with the same words gives them. */
function datedAsCopied(drafts: readonly EventDraft[]): readonly EventDraft[] {
  const firsts = new Map<string, When>();
  return drafts.map((draft) => {
    const { report, event, wording, when } = draft;
    if (when === null) return draft;
    const words = quoteSpans(report.desk.words, event.anchor.spans);
    const key = [report.origin, event.type, words, wording.key].join("\n");
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, when);
    return first === undefined || first.edtf === when.edtf ? draft : { ...draft, when: first };
  });
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
    const wording = report.read(around.words);
    const sides = [...event.actors, ...event.recipients];
    return {
      report,
      event,
      actors,
      recipients,
      place: report.actor(event.place),
      doers: new Set(actors.map(softKey)),
      targets: new Set(recipients.map(softKey)),
      bodies: bodiesOf(report, sides),
      when: report.when(event.time),
      passage: report.pin(event.id, [around.span]),
      wording,
      deed: withoutNames(wordsBehind(report, around, spans), report, sides),
    };
  });
}

/** The rest of the passage; all of it where the act stands at its end. */
function wordsBehind(
  report: GatheredReport,
  around: { readonly span: RecordSpan; readonly words: string },
  anchor: readonly RecordSpan[],
): Wording {
  const end = around.span[1];
  const rest = report.read(report.desk.words([Math.min(anchor.at(-1)?.[1] ?? end, end), end]));
  return rest.stems.size === 0 ? report.read(around.words) : rest;
}

function bodiesOf(
  report: GatheredReport,
  sides: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const bodies = new Map<string, Set<string>>();
  for (const id of sides) {
    const side = report.actor(id);
    const roles = report.desk.actors.get(id)?.roles ?? [];
    const of = report.actors(roles.flatMap((role) => role.of ?? []));
    if (side && of.length > 0) bodies.set(softKey(side), new Set(of.map(softKey)));
  }
  return bodies;
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
