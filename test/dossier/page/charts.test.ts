import { describe, expect, test } from "vitest";
import { drawFigures, type FigureRow } from "../../../src/dossier/page/charts/figure-chart.js";
import { listTicks } from "../../../src/dossier/page/charts/list-ticks.js";

test.each([
  [[0, 50], 6, true, [0, 10, 20, 30, 40, 50]],
  [[1.8, 2.2], 5, true, [2]],
  [[1.8, 2.2], 5, false, [1.8, 2, 2.2]],
  [[-3, 3], 4, true, [-2, 0, 2]],
  [[880_000, 1_120_000], 3, true, [1_000_000]],
] as const)("ticks within %j, at most %i, are round", (domain, most, isWhole, wanted) => {
  const ticks = listTicks(domain, most, isWhole);
  expect(ticks).toEqual(wanted);
  expect(ticks.length).toBeLessThanOrEqual(most);
});

describe("figures side by side", () => {
  const row = (min: number | null, max: number | null): FigureRow => ({
    claimant: "Ana Soule",
    day: "5 May",
    min,
    max,
    words: `${min ?? max}`,
    act: null,
    href: "#w",
  });
  const circles = (svg: string | undefined) => (svg ?? "").match(/<circle /g)?.length;

  test("have a dot for a number, two for a range, one and an arrow for an open bound; nought is a number", () => {
    const drawn = drawFigures("x", [row(0, 0), row(5, 10), row(7, null), row(null, 3)]);
    // Drawn at two widths.
    expect(circles(drawn?.html)).toBe(2 * (1 + 2 + 1 + 1));
    expect(drawn?.html.match(/▸/g)).toHaveLength(2);
    expect(drawn?.html.match(/◂/g)).toHaveLength(2);
  });

  test("are not drawn where all say the same", () => {
    expect(drawFigures("x", [row(2, 2), row(2, 2)])).toBeNull();
    expect(drawFigures("x", [row(2, 2), row(2, null)])).not.toBeNull();
  });
});
