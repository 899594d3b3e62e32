import type { RecordStatement } from "../../../record/schema.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import { knownActors } from "../known-actors.js";
import type { ActorRef, Pin } from "../types/index.js";
import type { Wording } from "../words/wording.js";

/** A statement of one report, ready to be compared. */
export interface StatementDraft {
  readonly report: GatheredReport;
  readonly statement: RecordStatement;
  readonly speaker: ActorRef | null;
  readonly pin: Pin;
  readonly wording: Wording;
  /** The words of the source, as they are compared; empty when the text names nobody. */
  readonly source: string;
}

/** All statements, in the order of publication and text. */
export function draftStatements(gathered: Gathered): readonly StatementDraft[] {
  const actors = knownActors(gathered);
  return gathered.reports.flatMap((report) =>
    report.desk.record.statements.map((statement) => {
      const { source, content } = statement;
      const pin = report.pin(statement.id, content.spans);
      return {
        report,
        statement,
        speaker: actors.of(report, source.actor),
        pin,
        wording: report.read(pin.text),
        source: report.read(report.pin(statement.id, source.spans).text).key,
      };
    }),
  );
}
