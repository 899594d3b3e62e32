import { expect, test } from "vitest";
import { layNetwork } from "../../../src/dossier/page/charts/lay-network.js";

const keys = Array.from({ length: 12 }, (_, index) => `${index}`);
const ties = keys.slice(1).map((to) => ({ from: "0", to, weight: 1 }));

test("a network is laid out the same each time, within its frame", () => {
  const laid = layNetwork(keys, ties);
  expect(layNetwork(keys, ties)).toEqual(laid);
  for (const { x, y } of laid) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(1);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(1);
  }
});

test("no two nodes lie on each other, and who has all the ties is in the middle", () => {
  const laid = layNetwork(keys, ties);
  const apart = laid.flatMap((one, at) =>
    laid.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  );
  expect(Math.min(...apart)).toBeGreaterThan(0.05);
  const [hub] = laid;
  expect(Math.hypot((hub?.x ?? 0) - 0.5, (hub?.y ?? 0) - 0.5)).toBeLessThan(0.25);
});

test("one node, or two without a tie, are laid out too", () => {
  expect(layNetwork(["a"], [])).toEqual([{ key: "a", x: 0.5, y: 0.5 }]);
  expect(layNetwork(["a", "b"], [])).toHaveLength(2);
});
