import type { RecordActor, RecordEvent, RecordFigure } from "../schema.js";

/** Our words for what entries say; only names and units come from the report. */

type Actors = ReadonlyMap<string, RecordActor>;

/** `the union, the guild → Harbour Board`; a side that nobody is on is `…`, and nothing when both are. */
export function describeSides(
  by: readonly string[],
  to: readonly string[],
  actors: Actors,
): string {
  const name = (ids: readonly string[]) => ids.map((id) => actors.get(id)?.name ?? id).join(", ");
  if (by.length === 0 && to.length === 0) return "";
  if (to.length === 0) return name(by);
  return `${by.length === 0 ? "…" : name(by)} → ${name(to)}`;
}

const seasons = ["spring", "summer", "autumn", "winter"];

/** A date of EDTF as people write it: `spring 2026` for 2026-21, `quarter 3 of 2026` for 2026-35; other dates as they are. */
export function describeDate(edtf: string): string {
  const [, year, part] = /^(\d{4})-([234]\d)$/.exec(edtf) ?? [];
  const code = Number(part);
  if (code >= 21 && code <= 24) return `${seasons[code - 21]} ${year}`;
  if (code >= 33 && code <= 36) return `quarter ${code - 32} of ${year}`;
  return code === 40 || code === 41 ? `half ${code - 39} of ${year}` : edtf;
}

/** `in the letter`, `on state television`: where it was said, in the report's words. */
export function describeMedium(medium: string): string {
  return `${/(?:television|tv|radio|platform|twitter|facebook|instagram|telegram|x|website|blog)$/i.test(medium) ? "on" : "in"} ${medium}`;
}

/** `planned: the union → Harbour Board, meeting planned, long ago`. */
export function describeEvent(event: RecordEvent, actors: Actors): string {
  const sides = describeSides(event.actors, event.recipients, actors);
  return [
    sides === "" ? event.factuality : `${event.factuality}: ${sides}`,
    ...(event.meeting === null ? [] : [`meeting ${event.meeting}`]),
    ...(event.historical ? ["long ago"] : []),
  ].join(", ");
}

/**
 * `about 40`, `130,000 or more`, `20 to 30 km`, `5,000,000 USD`, `33.3 %` of a share: the bounds, not the report's words for them.
 * A comparator that only says which bound is open is not said twice.
 */
export function describeAmount(
  figure: Pick<RecordFigure, "min" | "max" | "comparator" | "currency" | "unit">,
): string {
  const { comparator } = figure;
  const { min, max, unit } = inPercent(figure);
  const after = unit === null ? "" : ` ${unit}`;
  if (min !== null && max !== null) {
    const number = min === max ? showNumber(min) : `${showNumber(min)} to ${showNumber(max)}`;
    return `${hedges.has(comparator) ? `${comparator} ` : ""}${number}${after}`;
  }
  if (min !== null)
    return comparator === "more than"
      ? `more than ${showNumber(min)}${after}`
      : `${showNumber(min)}${after} or more`;
  if (max !== null)
    return comparator === "less than" || comparator === "nearly"
      ? `${comparator} ${showNumber(max)}${after}`
      : `up to ${showNumber(max)}${after}`;
  return `${comparator}${after}`;
}

/** A part of a whole is shown as percent: "a third" is `33.3 %`. */
function inPercent({
  min,
  max,
  currency,
  unit,
}: Pick<RecordFigure, "min" | "max" | "currency" | "unit">) {
  if (currency !== null || unit !== "share") return { min, max, unit: currency ?? unit };
  const hundredfold = (part: number | null) => part && Math.round(part * 1000) / 10;
  return { min: hundredfold(min), max: hundredfold(max), unit: "%" };
}

const hedges = new Set<RecordFigure["comparator"]>(["about", "nearly", "less than", "more than"]);

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

function showNumber(number: number): string {
  return numbers.format(number);
}
