import type { RecordFigure } from "../../../record/schema.js";

type Bounds = Pick<RecordFigure, "min" | "max" | "comparator">;

/** What "about" leaves open on both sides. */
const leeway = 0.1;

/** True if two amounts cannot both hold. */
export function exclude(a: Bounds, b: Bounds): boolean {
  const [[least, most], [from, to]] = [boundsOf(a), boundsOf(b)];
  return least > to || from > most;
}

function boundsOf({ min, max, comparator }: Bounds): readonly [number, number] {
  const open = comparator === "about" ? leeway : 0;
  return [(min ?? -Infinity) * (1 - open), (max ?? Infinity) * (1 + open)];
}
