import type { Archive } from "../../../archive/archive.js";
import type { Pin, ReportLine } from "../../../dossier/answers/types/index.js";
import { type ReviewMark, readMarks } from "../../../dossier/review/marks.js";
import { onOneLine } from "../terminal/visible.js";

/** What people made of the entries that an answer points to. */
export interface Marks {
  readonly all: readonly ReviewMark[];
  /** `corrected by Runa`; null where nobody decided anything. */
  of(pin: Pin): string | null;
}

/** The marks of the reports of an answer. */
export async function marksFor(archive: Archive, reports: readonly ReportLine[]): Promise<Marks> {
  const all = await readMarks(
    archive,
    reports.map(({ report }) => report),
  );
  const byEntry = new Map(all.map((mark) => [`${mark.report} ${mark.entry}`, mark]));
  return {
    all,
    of({ report, entry }) {
      const mark = byEntry.get(`${report} ${entry}`);
      return mark === undefined ? null : `${mark.state} by ${onOneLine(mark.who)}`;
    },
  };
}
