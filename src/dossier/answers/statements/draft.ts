import type { RecordStatement } from "../../../record/schema.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import type { ActorRef, Pin } from "../types/index.js";
import type { Wording } from "../words/wording.js";

/** A statement of one report, ready to be compared. */
export interface StatementDraft {
  readonly report: GatheredReport;
  readonly statement: RecordStatement;
  readonly speaker: ActorRef | null;
  readonly pin: Pin;
  readonly wording: Wording;
}

/** All statements, in the order of publication and text. */
export function draftStatements(gathered: Gathered): readonly StatementDraft[] {
  return gathered.reports.flatMap((report) =>
    report.desk.record.statements.map((statement) => {
      const pin = report.pin(statement.id, statement.content.spans);
      const speaker = report.actor(statement.source.actor);
      return { report, statement, speaker, pin, wording: report.read(pin.text) };
    }),
  );
}
