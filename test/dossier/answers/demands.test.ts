import { expect, test } from "vitest";
import { tabulate } from "../../../src/dossier/answers/demands/tabulate.js";
import { findDemands } from "../../../src/dossier/answers/demands/tell.js";
import { gathered, type Made } from "./made.js";

const [guild, board] = ["Weavers' Guild", "Loom Board"];

function demand(words: string, published: string, more: Partial<Made> = {}): Made {
  const text = `The Weavers' Guild called on the Loom Board to ${words}.`;
  return { text, published, demands: [{ by: guild, of: [board], words }], ...more };
}

function reply(words: string, act: "agree" | "refuse", published: string, by = board): Made {
  return { text: `The Loom Board answered ${words}.`, published, statements: [{ by, words, act }] };
}

const raise = "raise the pay of night shifts by 5 crowns";

test("one demand is followed over the days", () => {
  const more = "raise the pay for night shifts by 7 crowns";
  const reports = [
    demand(raise, "2026-05-04", { origin: 3 }),
    demand(raise, "2026-05-05", { origin: 3 }),
    demand(more, "2026-05-08"),
  ];
  const [item, ...others] = findDemands(gathered(reports));
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    id: "1:d1",
    by: { name: guild },
    of: [{ name: board }],
    first: "2026-05-04",
    last: "2026-05-08",
    count: { reports: 3, origins: 2 },
    repeated: ["2026-05-08"],
    answers: [],
  });
  expect(item?.told.map(({ alike }) => alike)).toEqual(["fullest", "same words", "changed"]);
});

test("demands of others, of someone else, or for something else are held apart", () => {
  const ofOthers: Made = {
    ...demand(raise, "2026-05-05"),
    demands: [{ by: guild, of: ["Dyers"], words: raise }],
  };
  const byOthers: Made = {
    ...demand(raise, "2026-05-05"),
    demands: [{ by: "Dyers", of: [board], words: raise }],
  };
  const forElse = demand("clean the windows of the great hall", "2026-05-05");
  const reports = [demand(raise, "2026-05-04"), ofOthers, byOthers, forElse];
  expect(findDemands(gathered(reports))).toHaveLength(4);
});

test("a reply in words of the demand is told with its own number", () => {
  const yes = "to raise the pay of night shifts by 3 crowns";
  const no = "to raise the pay of night shifts";
  const reports = [
    demand(raise, "2026-05-04"),
    reply(no, "refuse", "2026-05-05"),
    reply(yes, "agree", "2026-05-06"),
  ];
  const answers = findDemands(gathered(reports))[0]?.answers ?? [];
  expect(
    answers.map(({ reply: kind, by, published, otherNumber }) => [
      kind,
      by.name,
      published,
      otherNumber,
    ]),
  ).toEqual([
    ["refused", board, "2026-05-05", false],
    ["agreed", board, "2026-05-06", true],
  ]);
  expect(tabulate(findDemands(gathered(reports)))).toMatchObject([
    { actor: { name: guild }, cells: [{ part: "demands" }] },
    {
      actor: { name: board },
      cells: [{ part: "is asked" }, { part: "refused" }, { part: "agreed" }],
    },
  ]);
});

test.each([
  ["of somebody else", reply("to raise the pay of night shifts", "refuse", "2026-05-05", "Dyers")],
  ["to something else", reply("to clean the windows of the great hall", "refuse", "2026-05-05")],
])("no reply is taken from one %s", (_, other) => {
  expect(findDemands(gathered([demand(raise, "2026-05-04"), other]))[0]?.answers).toEqual([]);
});

test("nor from before the demand", () => {
  const reports = [
    reply("to raise the pay of night shifts", "refuse", "2026-05-01"),
    demand(raise, "2026-05-04"),
  ];
  expect(findDemands(gathered(reports))[0]?.answers).toEqual([]);
});

test("“the demand” is the one that there is; of two it is neither", () => {
  const rejection: Made = {
    text: "The Loom Board rejected the demand of the Weavers' Guild.",
    published: "2026-05-06",
    events: [{ type: "REJECT", words: "rejected", by: [board], to: [guild] }],
  };
  const first = demand(raise, "2026-05-04");
  const second = demand("clean the windows of the great hall", "2026-05-05");
  const answersTo = (reports: readonly Made[]) =>
    findDemands(gathered(reports)).map(({ answers }) => answers.length);
  expect(answersTo([first, rejection])).toEqual([1]);
  expect(answersTo([first, second, rejection])).toEqual([0, 0]);
});
