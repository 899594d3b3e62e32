import type { KeptRecord } from "../../archive/archive.js";
import { mapOffsets } from "../../record/offsets.js";
import type { ReportRecord } from "../../record/schema.js";
import { sourceFromText } from "../../source/from-text.js";
import type { Credit, Source } from "../../source/source.js";
import { sha256Of } from "../../text/hash.js";
import type { NoticeCode } from "../../text/notice.js";
import { Failure } from "./failure.js";
import type { Room } from "./room.js";

/** A reading that is shown before it is kept. */
export interface Proposal {
  /** Of the record, so that what is kept is what was shown. */
  readonly hash: string;
  readonly record: ReportRecord;
}

/** Proposals remembered between being shown and being applied. */
const mostRemembered = 20;

/** Reads a kept report with the model at hand. */
export async function readAnew(room: Room, kept: KeptRecord): Promise<Proposal> {
  const answer = await room.crew.read({ source: sourceOf(kept.record), index: 0 });
  if (!answer.ok) throw new Failure("failed", answer.message);
  const hash = sha256Of(answer.text);
  room.proposals.delete(hash);
  room.proposals.set(hash, answer.text);
  for (const old of room.proposals.keys()) {
    if (room.proposals.size <= mostRemembered) break;
    room.proposals.delete(old);
  }
  return { hash, record: JSON.parse(answer.text) as ReportRecord };
}

/** Notices about how the report came in, which its text does not show. */
const ofSource: ReadonlySet<NoticeCode> = new Set([
  "page-parts-left-out",
  "publication-date-unreadable",
]);

/** The report as it came in, as far as its record tells: text, what is known of it, credits. */
function sourceOf({ report, notices }: ReportRecord): Source {
  const offsets = mapOffsets(report.text);
  const spanOf = ([start, end]: readonly [number, number]) => ({
    from: offsets.toUnit(start) ?? 0,
    to: offsets.toUnit(end) ?? 0,
  });
  const credits = report.credits.flatMap(({ kind, text, spans }): Credit[] => {
    const [first] = spans;
    if (!first) return [];
    return [{ kind, name: text, span: spanOf(first), leftOut: spanOf(first) }];
  });
  const kept = notices.filter(({ code }) => ofSource.has(code));
  const { id, title, byline, publisher, url, published, publishedBasis } = report;
  return sourceFromText(report.text, {
    ...{ id, title, byline, publisher, url, published, credits },
    ...(publishedBasis === null ? {} : { publishedBasis }),
    notices: kept.map(({ code, message, spans }) => ({ code, message, spans: spans.map(spanOf) })),
  });
}
