import type { RecordDemand } from "../../../record/schema.js";
import type { Gathered, GatheredReport } from "../gather/gathered.js";
import type { ActorRef, Pin } from "../types/index.js";
import type { Wording } from "../words/wording.js";

/** A demand of one report, ready to be compared. */
export interface DemandDraft {
  readonly report: GatheredReport;
  readonly demand: RecordDemand;
  readonly by: ActorRef | null;
  readonly of: readonly ActorRef[];
  readonly pin: Pin;
  /** Of the action, without the names of those who ask and are asked among its stems. */
  readonly wording: Wording;
}

/** All demands, in the order of publication and text. */
export function draftDemands(gathered: Gathered): readonly DemandDraft[] {
  return gathered.reports.flatMap((report) =>
    report.desk.record.demands.map((demand) => {
      const pin = report.pin(demand.id, demand.action.spans);
      const sides = [...demand.of, ...(demand.by === null ? [] : [demand.by])];
      return {
        report,
        demand,
        by: report.actor(demand.by),
        of: report.actors(demand.of),
        pin,
        wording: withoutNames(report.read(pin.text), report, sides),
      };
    }),
  );
}

/** A wording in which the names of some actors tell nothing, unless nothing else is left. */
export function withoutNames(
  wording: Wording,
  report: GatheredReport,
  actors: readonly string[],
): Wording {
  const names = actors.flatMap((id) => {
    const actor = report.desk.actors.get(id);
    return actor ? [actor.name, actor.fullName ?? "", ...actor.aliases] : [];
  });
  const { stems } = report.read(names.join(" "));
  const left = [...wording.stems].filter((stem) => !stems.has(stem));
  return left.length === 0 ? wording : { ...wording, stems: new Set(left) };
}
