import comparing from "../../../language/en/comparing.json" with { type: "json" };
import type { Act } from "../../../reading/reading.js";
import type { RecordFigure, RecordSpan } from "../../../record/schema.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import { type KnownActors, knownActors } from "../known-actors.js";
import type { ActorRef, FigureStanding, Pin, Voice, When } from "../types/index.js";
import type { Wording } from "../words/wording.js";
import { copiesAmong } from "./find-copies.js";
import { type RegionsIn, regionsOf } from "./places-of.js";
import { type Around, givesTotal, portionOf, stretchOf } from "./read-around.js";
import { shareOf } from "./share-of.js";
import { standingOf } from "./standing.js";
import { classOf, headOf } from "./what-is-counted.js";

/** A figure of one report, ready to be compared. */
export interface FigureDraft {
  readonly report: GatheredReport;
  readonly figure: RecordFigure;
  readonly pin: Pin;
  readonly passage: Pin;
  /** Stems of the passage without the noun that is counted. */
  readonly around: ReadonlySet<string>;
  /** Of the passage. */
  readonly wording: Wording;
  readonly voice: Voice | null;
  readonly act: Act | null;
  readonly asOf: When | null;
  readonly standing: FigureStanding;
  readonly claimant: string;
  readonly class: string | null;
  /** Stem of the noun that is counted; null for people of a class, and when nothing is named. */
  readonly head: string | null;
  /** Whose part of the votes it is. */
  readonly share: ActorRef | null;
  /** Over what stretch, where that is longer than an event. */
  readonly stretch: string | null;
  /** Numbers of the regions that the places of its sentence lie in. */
  readonly regions: ReadonlySet<number>;
  /** The figure before it that says what this one counts: "police put the number at 8,000". */
  readonly leansOn: FigureDraft | null;
  /** The first telling of an origin with the same words and amount, where this is not it. */
  readonly copyOf: FigureDraft | null;
}

type Own = Omit<FigureDraft, "leansOn" | "copyOf">;

const totals = new Set<string>(comparing.totals);

/** All figures, in the order of publication and text. */
export function draftFigures(gathered: Gathered): readonly FigureDraft[] {
  const actors = knownActors(gathered);
  const regionsIn = regionsOf(gathered);
  const firstOf = copiesAmong<FigureDraft>();
  return gathered.reports.flatMap((report) => {
    const drafts: FigureDraft[] = [];
    for (const [index, figure] of report.desk.record.figures.entries()) {
      const around = aroundOf(report, index);
      const own = draftFigure(report, figure, around, { actors, regionsIn });
      const last = lastBeside(own, drafts.at(-1));
      const leansOn = last !== null && leans(own, around, last) ? last : null;
      const standing = standingBeside(own, last, leansOn);
      const draft = { ...own, standing, leansOn, copyOf: firstOf(own) };
      if (draft.copyOf === null) firstOf.keep(draft);
      drafts.push(draft);
    }
    return drafts;
  });
}

function aroundOf({ desk }: GatheredReport, index: number): Around & { readonly span: RecordSpan } {
  const { figures } = desk.record;
  const [start, end] = outerOf(figures[index]);
  const { span, words } = desk.passage([start, end]);
  const from = Math.max(span[0], outerOf(figures[index - 1])[1]);
  const next = figures[index + 1];
  const to = Math.min(span[1], next === undefined ? span[1] : outerOf(next)[0]);
  return {
    before: desk.words([from, Math.max(from, start)]),
    after: desk.words([end, Math.max(end, to)]),
    sentence: words,
    span,
  };
}

function outerOf(figure: RecordFigure | undefined): RecordSpan {
  return [figure?.spans[0]?.[0] ?? 0, figure?.spans.at(-1)?.[1] ?? 0];
}

function draftFigure(
  report: GatheredReport,
  figure: RecordFigure,
  around: Around & { readonly span: RecordSpan },
  { actors, regionsIn }: { readonly actors: KnownActors; readonly regionsIn: RegionsIn },
): Own {
  const { counts, unit, currency } = figure;
  const isAmount = unit !== null || currency !== null;
  const ofClass = isAmount ? null : classOf(counts, around.before, around.after);
  const share = shareOf(report, figure, around, actors);
  const head = share === null ? headOf(counts, ofClass) : null;
  const voice = voiceOf(report, figure.statement, actors);
  const wording = report.read(around.sentence);
  const act = report.desk.statements.get(figure.statement ?? "")?.act ?? null;
  return {
    report,
    figure,
    pin: report.pin(figure.id, figure.spans),
    passage: report.pin(figure.id, [around.span]),
    around: new Set([...wording.stems].filter((stem) => stem !== head)),
    wording,
    voice,
    act,
    asOf: report.when(figure.asOf),
    standing: standingOf(report, figure, act, unit === "%" ? null : portionOf(around)),
    claimant: claimantOf(report, voice),
    class: ofClass,
    head,
    share,
    stretch: stretchOf(around, report.day),
    regions: regionsIn(report, around.span),
  };
}

function voiceOf(
  report: GatheredReport,
  statement: string | null,
  actors: KnownActors,
): Voice | null {
  if (statement === null) return null;
  const source = report.desk.statements.get(statement)?.source;
  return { statement, speaker: actors.of(report, source?.actor ?? null) };
}

function claimantOf({ line }: GatheredReport, voice: Voice | null): string {
  if (voice === null) return `outlet:${line.outlet ?? `r${line.report}`}`;
  return voice.speaker?.key ?? `s:${line.report}:${voice.statement}`;
}

/** The figure before it in its sentence, or in the sentence before that of its paragraph. */
function lastBeside(own: Own, last: FigureDraft | undefined): FigureDraft | null {
  if (last === undefined) return null;
  const [from, to] = [last.passage.spans.at(-1)?.[1] ?? 0, own.passage.spans[0]?.[0] ?? 0];
  return to < from || !/\S|\n/u.test(own.report.desk.words([from, to])) ? last : null;
}

/**
 * "31 were killed and dozens more wounded": they are more than the dead, not more wounded than before. What leans on a
 * part is one.
 */
function standingBeside(
  { standing, class: ofClass }: Own,
  last: FigureDraft | null,
  leansOn: FigureDraft | null,
): FigureStanding {
  if (standing === "addition" && ofClass !== null && last?.class && last.class !== ofClass)
    return "count";
  return standing === "count" && leansOn?.standing === "part" ? "part" : standing;
}

/**
 * True for a bare total: the figure before it says what of. "1,500 people took part" says no more than "1,500" does, and
 * "put the damage at 250 million crowns" speaks of the damage before.
 */
function leans(own: Own, around: Around, last: FigureDraft): boolean {
  const { counts, unit, currency } = own.figure;
  if (own.class !== null) return false;
  if (unit !== null || currency !== null) {
    const isOfLast = unit === last.figure.unit && currency === last.figure.currency;
    return counts === null && isOfLast && last.head !== null && own.wording.stems.has(last.head);
  }
  const noun = counts?.toLowerCase() ?? "";
  const isBare = counts === null || totals.has(noun) || comparing.anyone.includes(noun);
  return isBare && givesTotal(around);
}
