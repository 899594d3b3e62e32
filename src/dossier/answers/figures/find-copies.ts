import type { RecordFigure } from "../../../record/schema.js";
import type { GatheredReport } from "../gather/gathered.js";
import type { Wording } from "../words/wording.js";

interface Told {
  readonly report: GatheredReport;
  readonly figure: RecordFigure;
  readonly wording: Wording;
}

/** Finds the first telling of the same words and amount in another report of an origin. */
export interface Firsts<Draft extends Told> {
  (told: Told): Draft | null;
  keep(draft: Draft): void;
}

export function copiesAmong<Draft extends Told>(): Firsts<Draft> {
  const firsts = new Map<string, Draft>();
  const find = (told: Told) => {
    const first = firsts.get(keyOf(told));
    return first === undefined || first.report === told.report ? null : first;
  };
  const keep = (draft: Draft) => {
    if (!firsts.has(keyOf(draft))) firsts.set(keyOf(draft), draft);
  };
  return Object.assign(find, { keep });
}

function keyOf({ report, figure, wording }: Told): string {
  const { min, max, comparator, counts, unit, currency } = figure;
  return JSON.stringify([report.origin, wording.key, min, max, comparator, counts, unit, currency]);
}
