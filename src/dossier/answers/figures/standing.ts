import type { Act } from "../../../reading/reading.js";
import type { RecordFigure } from "../../../record/schema.js";
import type { GatheredReport } from "../gather/gathered.js";
import type { FigureStanding } from "../types/index.js";
import type { Portion } from "./read-around.js";

/** What acts make of an amount; in any other it is told to be so. */
const byAct: Partial<Readonly<Record<Act, FigureStanding>>> = {
  demand: "demanded",
  ask: "demanded",
  propose: "demanded",
  agree: "agreed",
  refuse: "refused",
  deny: "denied",
  promise: "planned",
  intend: "planned",
  expect: "planned",
  threaten: "planned",
};

/** Whether an amount is a count of what is; one inside a demand is wanted, whoever tells it. */
export function standingOf(
  report: GatheredReport,
  figure: RecordFigure,
  act: Act | null,
  portion: Portion | null,
): FigureStanding {
  const told = act === null ? undefined : byAct[act];
  if (told !== undefined) return told;
  if (isDemanded(report, figure)) return "demanded";
  return portion ?? "count";
}

function isDemanded({ desk }: GatheredReport, { spans }: RecordFigure): boolean {
  const [start, end] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  return desk.record.demands.some(({ action }) =>
    action.spans.some(([from, to]) => from <= start && end <= to),
  );
}
