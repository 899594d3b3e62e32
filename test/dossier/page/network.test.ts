import { describe, expect, test } from "vitest";
import type { NetworkAnswer } from "../../../src/dossier/answers/types/index.js";
import { chooseNodes, limitEdges } from "../../../src/dossier/page/charts/choose-nodes.js";
import { type LaidNode, layNetwork } from "../../../src/dossier/page/charts/lay-network.js";
import { layTies } from "../../../src/dossier/page/charts/lay-ties.js";
import { nameLines } from "../../../src/dossier/page/charts/name-lines.js";

const type = { perCharacter: 7.8, lineHeight: 14 };
const node = (key: string, name = `Quay Board of Lenmar ${key}`) => ({
  key,
  radius: 6,
  lines: nameLines(name, 14),
});
const nodes = Array.from({ length: 24 }, (_, index) => node(`${index}`));
const ties = nodes.slice(1).map(({ key }) => ({ from: "0", to: key, weight: 1 }));

const covers = (one: LaidNode, other: LaidNode) =>
  Math.min(one.x + one.right, other.x + other.right) >
    Math.max(one.x - one.left, other.x - other.left) &&
  Math.min(one.y + one.bottom, other.y + other.bottom) >
    Math.max(one.y - one.top, other.y - other.top);

describe.each([340, 740, 1150])("a network of 24 at %i pixels", (width) => {
  const laid = layNetwork(nodes, ties, width, type);

  test("is laid out the same each time, its names within the frame", () => {
    expect(layNetwork(nodes, ties, width, type)).toEqual(laid);
    for (const { x, y, left, right, top, bottom } of laid.nodes) {
      expect(x - left).toBeGreaterThanOrEqual(0);
      expect(x + right).toBeLessThanOrEqual(width);
      expect(y - top).toBeGreaterThanOrEqual(0);
      expect(y + bottom).toBeLessThanOrEqual(laid.height);
    }
  });

  test("has no symbol or name over another", () => {
    const covered = laid.nodes.flatMap((one, at) =>
      laid.nodes.slice(at + 1).filter((other) => covers(one, other)),
    );
    expect(covered).toEqual([]);
  });

  test("has ties that end before symbols and names", () => {
    const ways = layTies(ties, laid.nodes);
    expect(ways.filter((way) => way === null).length).toBeLessThan(3);
    const hub = laid.nodes[0] as LaidNode;
    for (const way of ways)
      if (way !== null) {
        const isInName =
          Math.abs(way.x1 - hub.x) < hub.left &&
          way.y1 > hub.y + hub.top &&
          way.y1 < hub.y + hub.bottom;
        expect(isInName).toBe(false);
        expect(Math.hypot(way.x1 - hub.x, way.y1 - hub.y)).toBeGreaterThan(hub.top);
      }
  });
});

test("one node, two without a tie, or names wider than the frame are laid out too", () => {
  expect(layNetwork([node("a")], [], 340, type).nodes).toHaveLength(1);
  expect(layNetwork([node("a"), node("b")], [], 340, type).nodes).toHaveLength(2);
  const wide = { key: "c", radius: 6, lines: ["Committee".repeat(20)] };
  expect(layNetwork([wide], [], 340, type).nodes[0]?.left).toBeLessThanOrEqual(170);
});

test("several ties of the same two run beside each other, whichever way they lead", () => {
  const two = layNetwork([node("a", "Ana Soule"), node("b", "Mira Holm")], [], 740, type).nodes;
  const [one, other, third] = layTies(
    [
      { from: "a", to: "b" },
      { from: "b", to: "a" },
      { from: "a", to: "b" },
    ],
    two,
  );
  expect(one).not.toBeNull();
  const middles = [one, other, third].map((way) =>
    [(way?.x1 ?? 0) + (way?.x2 ?? 0), (way?.y1 ?? 0) + (way?.y2 ?? 0)].join(" "),
  );
  expect(new Set(middles).size).toBe(3);
  expect(layTies([{ from: "a", to: "nobody" }], two)).toEqual([null]);
});

test.each([
  ["Ana Soule", ["Ana Soule"]],
  ["Lenmar Harbour Board", ["Lenmar Harbour", "Board"]],
  ["Harlen Morning Chronicle and Advertiser", ["Harlen Morning", "Chronicle and", "Advertiser"]],
  ["Committeeforthequays", ["Committeeforth", "equays"]],
  [
    "The Joint Committee of the Quays of Lorvik and Tolm",
    ["The Joint", "Committee of", "the Quays of …"],
  ],
  ["", [""]],
])("%j is written in the lines %j", (name, lines) => {
  expect(nameLines(name, 14)).toEqual(lines);
});

describe("what is drawn of a network", () => {
  const network = (weights: string, edges: string): NetworkAnswer =>
    ({
      nodes: [...weights].map((key) => ({ actor: { key }, weight: 1 })),
      edges: edges.split(" ").map(([from, to]) => ({ from, to, kind: "met", weight: 1, pins: [] })),
      leftOut: 2,
    }) as unknown as NetworkAnswer;
  const shown = (answer: NetworkAnswer, most: number) => {
    const { nodes, edges, all } = chooseNodes(answer, most);
    const keys = nodes.map(({ actor }) => actor.key).join("");
    return [keys, edges.map(({ from, to }) => from + to).join(" "), all];
  };

  test("has no node without a tie: the next that has one takes its place", () => {
    expect(shown(network("abcd", "ad bd"), 3)).toEqual(["", "", 6]);
    expect(shown(network("abcd", "ab cd"), 3)).toEqual(["ab", "ab", 6]);
    expect(shown(network("abcd", "ab bd"), 3)).toEqual(["abd", "ab bd", 6]);
    expect(shown(network("abcd", "ab bc cd"), 9)).toEqual(["abcd", "ab bc cd", 6]);
  });

  test("keeps its ties where not all are listed", () => {
    const { edges } = limitEdges(network("abcd", "cd ad ab"), 2, 2);
    expect(edges.map(({ from, to }) => from + to)).toEqual(["cd", "ab"]);
    expect(limitEdges(network("ab", "ab"), 1, 2).edges).toHaveLength(1);
  });
});
