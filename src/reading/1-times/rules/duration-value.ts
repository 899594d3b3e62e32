import type { UnitWord } from "../lexicon.js";

/** A unit as TIMEX3 writes it: how many of which letter, and whether it stands behind the T. */
const letters: Readonly<Record<UnitWord, readonly [number, string, boolean]>> = {
  second: [1, "S", true],
  minute: [1, "M", true],
  hour: [1, "H", true],
  day: [1, "D", false],
  weekend: [2, "D", false],
  week: [1, "W", false],
  fortnight: [2, "W", false],
  month: [1, "M", false],
  quarter: [3, "M", false],
  season: [3, "M", false],
  half: [6, "M", false],
  year: [1, "Y", false],
  decade: [10, "Y", false],
  century: [100, "Y", false],
};

/** What half of a unit is in the next smaller one. */
const smaller: Readonly<Record<string, readonly [number, string, boolean]>> = {
  Y: [12, "M", false],
  W: [7, "D", false],
  D: [24, "H", true],
  H: [60, "M", true],
};

/** `P3D`, `PT2H`, `P2Y6M`, `PT1M30S`; `PXM` when the number is vague. Null for what no duration can be. */
export function durationValue(unit: UnitWord, amount: number | null): string | null {
  if (amount === null) return vagueDuration(unit);
  const [times, letter, clock] = letters[unit];
  const count = Math.round(amount * times * 1000) / 1000;
  if (!Number.isFinite(count) || count < 0) return null;
  if (Number.isInteger(count)) return `P${clock ? "T" : ""}${count}${letter}`;
  const whole = Math.floor(count);
  const [per, next, nextClock] =
    clock && letter === "M" ? [60, "S", true] : (smaller[letter] ?? [30, "D", false]);
  const rest = Math.round((count - whole) * (per as number));
  const first = whole > 0 ? `${whole}${letter}` : "";
  if (clock) return `PT${first}${rest}${next}`;
  return `P${first}${nextClock ? "T" : ""}${rest}${next}`;
}

const vagueLetters: Readonly<Partial<Record<UnitWord, string>>> = {
  quarter: "Q",
  decade: "E",
  century: "C",
};

export function vagueDuration(unit: UnitWord): string {
  const [, letter, clock] = letters[unit];
  return `P${clock ? "T" : ""}X${vagueLetters[unit] ?? letter}`;
}
