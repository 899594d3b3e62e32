import comparing from "../../../language/en/comparing.json" with { type: "json" };
import type { Act } from "../../../reading/reading.js";
import type { RecordEvent, RecordSpan, RecordStatement } from "../../../record/schema.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import { type KnownActors, knownActors } from "../known-actors.js";
import type { ActorRef, Pin } from "../types/index.js";
import { clauseOf, isConditional } from "./clause-of.js";
import { contentOf } from "./draft.js";

/** Something that somebody agrees to or refuses. */
export interface ReplyDraft {
  readonly reply: "agreed" | "refused";
  readonly by: ActorRef;
  readonly report: GatheredReport;
  readonly pin: Pin;
  /** What is agreed to or refused: stems without the names of those who reply, and without "the demand". */
  readonly content: ReadonlySet<string>;
  /** Numbers, and days of the week, of the same words. */
  readonly numbers: ReadonlySet<string>;
  /** Keys of those whom the text says it is said or done to. */
  readonly to: ReadonlySet<string>;
  /** It speaks of a demand: "the demand", "calls for …". */
  readonly namesDemand: boolean;
  /** Somebody only says that they will do it, or will not. */
  readonly isIntent: boolean;
}

interface Answered extends Pick<ReplyDraft, "reply" | "pin" | "to" | "isIntent"> {
  readonly by: ActorRef;
  readonly words: string;
  /** Ids of actors whose names say nothing. */
  readonly names: readonly string[];
}

const demandNouns = new Set<string>(comparing.demandNouns);
const futures = new Set<string>(comparing.futures);
const replyOfAct = { agree: "agreed", refuse: "refused" } as const;
const replyOfType = { AGREE: "agreed", CONCEDE: "agreed", REJECT: "refused" } as const;
/** Acts in which somebody tells what they will do; a promise needs no "will". */
const intents: ReadonlySet<Act> = new Set<Act>(["say", "announce", "promise", "intend"]);
const promises: ReadonlySet<Act> = new Set<Act>(["promise", "intend"]);

/** All replies, in the order of publication. */
export function findReplies(gathered: Gathered): readonly ReplyDraft[] {
  const actors = knownActors(gathered);
  return gathered.reports.flatMap((report) => {
    const { record } = report.desk;
    const answered = [
      ...record.statements.flatMap((statement) => [
        ...fromStatement(report, statement, actors),
        ...fromIntent(report, statement, actors),
      ]),
      ...record.events.flatMap((event) => fromEvent(report, event, actors)),
    ];
    return answered.map((one) => draftReply(report, one));
  });
}

function fromStatement(
  report: GatheredReport,
  statement: RecordStatement,
  actors: KnownActors,
): readonly Answered[] {
  const { id, act, source, cue, content, addressees } = statement;
  const reply = replyOfAct[act as keyof typeof replyOfAct];
  const by = actors.of(report, source.actor);
  if (!reply || !by) return [];
  const done = report.desk.record.events.filter((event) => isAt(event, cue.spans));
  const to = [...addressees, ...done.flatMap(({ recipients }) => recipients)];
  return [
    {
      ...{ reply, by, isIntent: false, names: [source.actor ?? ""] },
      pin: report.pin(id, wholeOf([cue.spans, content.spans])),
      to: new Set(
        [
          ...actors.all(report, to).map(({ key }) => key),
          ...ownersIn(report, content.spans, actors),
        ].filter((key) => key !== by.key),
      ),
      words: report.pin(id, content.spans).text,
    },
  ];
}

/** "Her demand": whoever the pronoun is. */
function ownersIn(
  report: GatheredReport,
  spans: readonly RecordSpan[],
  actors: KnownActors,
): readonly string[] {
  const owners = report.desk.record.actors.filter(({ mentions }) =>
    mentions.some(
      ({ form, spans: named }) =>
        form === "pronoun" && named.some(([start]) => spans.some(([from]) => from === start)),
    ),
  );
  return owners.flatMap(({ id }) => actors.of(report, id)?.key ?? []);
}

/** "It would stop all work", "I will not resign": who is asked says what they will do. */
function fromIntent(
  report: GatheredReport,
  statement: RecordStatement,
  actors: KnownActors,
): readonly Answered[] {
  const { id, act, source, content } = statement;
  const by = intents.has(act) ? actors.of(report, source.actor) : null;
  if (by === null) return [];
  const pin = report.pin(id, content.spans);
  const { words, isNegated } = report.read(pin.text);
  const isIntent = promises.has(act) || words.some((word) => futures.has(word));
  if (!isIntent || isConditional(words)) return [];
  const reply = isNegated ? "refused" : "agreed";
  const names = [source.actor ?? ""];
  return [{ reply, by, pin, isIntent, to: new Set(), words: pin.text, names }];
}

/** Only what the report or a voice tells as a fact or a plan, and no statement has told already. */
function fromEvent(
  report: GatheredReport,
  event: RecordEvent,
  actors: KnownActors,
): readonly Answered[] {
  const { type, factuality } = event;
  const reply = replyOfType[type as keyof typeof replyOfType];
  const isTold = factuality === "asserted" || factuality === "ongoing";
  const isPlanned = factuality === "planned" && type === "AGREE" && event.statement === null;
  if (!reply || !(isTold || isPlanned) || event.meeting !== null || isCue(report, event)) return [];
  const clause = clauseOf(report, event);
  if (clause.isConditional || clause.isNegated) return [];
  const to = new Set(actors.all(report, event.recipients).map(({ key }) => key));
  const pin = report.pin(event.id, [clause.span]);
  const { words } = clause;
  return actors
    .all(report, event.actors)
    .map((by) => ({ reply, by, pin, to, isIntent: false, words, names: event.actors }));
}

function draftReply(report: GatheredReport, answered: Answered): ReplyDraft {
  const { words, names, ...reply } = answered;
  const wording = report.read(words);
  return {
    ...reply,
    report,
    content: contentOf(wording, report, names),
    numbers: wording.numbers,
    namesDemand: !reply.isIntent && wording.words.some((word) => demandNouns.has(word)),
  };
}

function isCue(report: GatheredReport, event: RecordEvent): boolean {
  return report.desk.record.statements.some(
    ({ act, cue }) => act in replyOfAct && isAt(event, cue.spans),
  );
}

function isAt({ anchor }: RecordEvent, spans: readonly RecordSpan[]): boolean {
  return spans.some(([start, end]) => anchor.spans.some(([from, to]) => from < end && start < to));
}

/** One stretch over several lists of spans, where nothing else stands between them but white space. */
function wholeOf(lists: readonly (readonly RecordSpan[])[]): readonly RecordSpan[] {
  const spans = lists.flat().sort((a, b) => a[0] - b[0]);
  const whole: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = whole.at(-1);
    if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else whole.push([start, end]);
  }
  return whole;
}
