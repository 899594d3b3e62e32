import type { Archive } from "../../archive/archive.js";
import type { KeptDecision } from "../../archive/decisions.js";
import { entryActs } from "../../archive/review/decided.js";
import { decisionsInForce } from "../../archive/review/in-force.js";
import type { RecordSpan } from "../../record/schema.js";
import { type AppliedReport, readApplied } from "./read-applied.js";
import { archiveAsRead } from "./reviewed-archive.js";

/** A report as people left it, to train on: `id`, `text` and `attributions` as corpora of attributions have them. */
export interface CorrectionLine {
  readonly id: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
  /** Spans in code points. */
  readonly attributions: readonly {
    readonly source: readonly RecordSpan[];
    readonly cue: readonly RecordSpan[];
    readonly content: readonly RecordSpan[];
    /** False where only the model has said so. */
    readonly reviewed: boolean;
  }[];
  /** Decisions in force, oldest first, about entries of every kind. */
  readonly corrections: readonly {
    readonly act: KeptDecision["act"];
    readonly version: number | null;
    readonly entry: string | null;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/** Decisions looked at a time. */
const step = 500;

/** A line for each report that something was decided about, by the report's number; `among` leaves out others. */
export async function* correctionLines(
  given: Archive,
  among: readonly number[] | null = null,
): AsyncGenerator<CorrectionLine> {
  const archive = archiveAsRead(given);
  const chosen = among && new Set(among);
  const reports = new Set<number>();
  for (let after = 0; ; ) {
    const decisions = await archive.decisions.list(after, step);
    for (const { report } of decisions) {
      if (report !== null && (chosen?.has(report) ?? true)) reports.add(report);
    }
    const last = decisions.at(-1);
    if (!last) break;
    after = last.number;
  }
  for (const report of [...reports].sort((a, b) => a - b)) {
    const found = await readApplied(archive, report);
    const line = found && lineOf(found);
    if (line) yield line;
  }
}

function lineOf({ kept, decisions, applied }: AppliedReport): CorrectionLine | null {
  const inForce = decisionsInForce(decisions);
  const standing = decisions.filter(({ number, act }) => inForce.has(number) && entryActs.has(act));
  if (standing.length === 0) return null;
  const reviewed = new Set(applied.review.entries.map(({ entry }) => entry));
  const { id, publisher, published, title, text } = kept.record.report;
  return {
    id,
    publisher,
    published,
    title,
    text,
    attributions: applied.record.statements.map((statement) => ({
      source: statement.source.spans,
      cue: statement.cue.spans,
      content: statement.content.spans,
      reviewed: reviewed.has(statement.id),
    })),
    corrections: standing.map(({ act, version, entry, before, after }) => ({
      act,
      version,
      entry,
      before,
      after,
    })),
  };
}
