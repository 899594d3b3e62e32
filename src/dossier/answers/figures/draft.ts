import type { Act } from "../../../reading/reading.js";
import type { RecordFigure } from "../../../record/schema.js";
import { voiceOf } from "../events/draft.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import type { Pin, Voice, When } from "../types/index.js";
import type { Wording } from "../words/wording.js";
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
  readonly claimant: string;
  readonly class: string | null;
  /** Stem of the noun that is counted; null for people of a class, and when nothing is named. */
  readonly head: string | null;
}

/** All figures, in the order of publication and text. */
export function draftFigures(gathered: Gathered): readonly FigureDraft[] {
  return gathered.reports.flatMap(draftReport);
}

function draftReport(report: GatheredReport): readonly FigureDraft[] {
  const { record, passage, statements } = report.desk;
  return record.figures.map((figure, index) => {
    const [start, end] = [figure.spans[0]?.[0] ?? 0, figure.spans.at(-1)?.[1] ?? 0];
    const around = passage([start, end]);
    const [last, next] = [record.figures[index - 1], record.figures[index + 1]];
    const from = Math.max(around.span[0], last?.spans.at(-1)?.[1] ?? 0);
    const to = Math.min(around.span[1], next?.spans[0]?.[0] ?? around.span[1]);
    const before = report.desk.words([from, Math.max(from, start)]);
    const after = report.desk.words([end, Math.max(end, to)]);
    const ofClass = classOf(figure.counts, before, after);
    const voice = voiceOf(report, figure.statement);
    const head = headOf(figure.counts, ofClass !== null);
    const wording = report.read(around.words);
    return {
      report,
      figure,
      pin: report.pin(figure.id, figure.spans),
      passage: report.pin(figure.id, [around.span]),
      around: new Set([...wording.stems].filter((stem) => stem !== head)),
      wording,
      voice,
      act: statements.get(figure.statement ?? "")?.act ?? null,
      asOf: report.when(figure.asOf),
      claimant: claimantOf(report, voice),
      class: ofClass,
      head,
    };
  });
}

function claimantOf({ line }: GatheredReport, voice: Voice | null): string {
  if (voice === null) return `outlet:${line.outlet ?? `r${line.report}`}`;
  return voice.speaker?.key ?? `s:${line.report}:${voice.statement}`;
}
