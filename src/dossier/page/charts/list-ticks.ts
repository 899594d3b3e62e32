/** Round numbers within a domain, at most so many: steps of 1, 2 or 5 times a power of ten, whole ones if that is asked. */
export function listTicks(
  [least, most]: readonly [number, number],
  howMany: number,
  isWhole: boolean,
): readonly number[] {
  const step = stepOf((most - least) / Math.max(1, howMany - 1), isWhole);
  const first = Math.ceil(least / step);
  const last = Math.floor(most / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    // 3 × 0.1 is not 0.3 in floating point.
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** The least round step that is no less than the one asked. */
function stepOf(least: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= least) ?? least;
  return isWhole ? Math.max(1, step) : step;
}

const plainNumbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });
const shortNumbers = new Intl.NumberFormat("en-US", {
  notation: "compact",
  maximumSignificantDigits: 4,
});

/** A round number as an axis has it: `2,500`; `1.2M` where the numbers are long. */
export function showTick(value: number, [least, most]: readonly [number, number]): string {
  const isLong = Math.max(Math.abs(least), Math.abs(most)) >= 100_000;
  return (isLong ? shortNumbers : plainNumbers).format(value);
}
