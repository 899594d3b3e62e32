import comparing from "../../../language/en/comparing.json" with { type: "json" };
import type { RecordEvent, RecordSpan, RecordStatement } from "../../../record/schema.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import type { ActorRef, Pin } from "../types/index.js";
import type { Wording } from "../words/wording.js";
import { withoutNames } from "./draft.js";

/** Something that somebody agrees to or refuses. */
export interface ReplyDraft {
  readonly reply: "agreed" | "refused";
  readonly by: ActorRef;
  readonly report: GatheredReport;
  readonly pin: Pin;
  readonly wording: Wording;
  /** Keys of those whom the text says it is said or done to. */
  readonly to: readonly string[];
  /** It speaks of a demand without saying which. */
  readonly namesDemand: boolean;
}

const demandNouns = new Set<string>(comparing.demandNouns);
const replyOfAct = { agree: "agreed", refuse: "refused" } as const;
const replyOfType = { AGREE: "agreed", CONCEDE: "agreed", REJECT: "refused" } as const;
/** All replies, in the order of publication. */
export function findReplies(gathered: Gathered): readonly ReplyDraft[] {
  return gathered.reports.flatMap((report) => {
    const { record } = report.desk;
    return [
      ...record.statements.flatMap((statement) => fromStatement(report, statement)),
      ...record.events.flatMap((event) => fromEvent(report, event)),
    ];
  });
}

function fromStatement(report: GatheredReport, statement: RecordStatement): readonly ReplyDraft[] {
  const reply = replyOfAct[statement.act as keyof typeof replyOfAct];
  const by = report.actor(statement.source.actor);
  if (!reply || !by) return [];
  const pin = report.pin(statement.id, wholeOf([statement.cue.spans, statement.content.spans]));
  const to = report.actors(statement.addressees).map(({ key }) => key);
  const content = report.pin(statement.id, statement.content.spans).text;
  return [draftReply(report, { reply, by, pin, to }, content, [statement.source.actor ?? ""])];
}

/** Only what the report or a voice tells as a fact, and no statement has told already. */
function fromEvent(report: GatheredReport, event: RecordEvent): readonly ReplyDraft[] {
  const reply = replyOfType[event.type as keyof typeof replyOfType];
  const isTold = event.factuality === "asserted" || event.factuality === "ongoing";
  if (!reply || !isTold || event.meeting !== null || isCue(report, event)) return [];
  const passage = report.desk.passage(outerOf(event.anchor.spans));
  const to = report.actors(event.recipients).map(({ key }) => key);
  return report.actors(event.actors).map((by) => {
    const pin = report.pin(event.id, [passage.span]);
    return draftReply(report, { reply, by, pin, to }, passage.words, event.actors);
  });
}

function draftReply(
  report: GatheredReport,
  reply: Pick<ReplyDraft, "reply" | "by" | "pin" | "to">,
  words: string,
  names: readonly string[],
): ReplyDraft {
  const whole = report.read(words);
  const namesDemand = whole.words.some((word) => demandNouns.has(word));
  return { ...reply, report, wording: withoutNames(whole, report, names), namesDemand };
}

function isCue(report: GatheredReport, event: RecordEvent): boolean {
  return report.desk.record.statements.some(
    ({ act, cue }) =>
      act in replyOfAct &&
      cue.spans.some(([start, end]) =>
        event.anchor.spans.some(([from, to]) => from < end && start < to),
      ),
  );
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

function outerOf(spans: readonly RecordSpan[]): RecordSpan {
  return [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
}
