import { expect, test } from "vitest";
import { findDemands } from "../../../src/dossier/answers/demands/tell.js";
import type { DemandItem } from "../../../src/dossier/answers/types/index.js";
import { gathered, type Made } from "./made.js";

const [guild, mill] = ["Weavers' Guild", "Harnow Mill"];

/** "The guild called for …", of the mill unless somebody else is asked or nobody. */
function demand(words: string, more: Partial<Made> = {}, of: readonly string[] = [mill]): Made {
  const text = `The Weavers' Guild called on Harnow Mill for ${words}.`;
  return { text, published: "2026-05-04", demands: [{ by: guild, of, words }], ...more };
}

function says(by: string, words: string, act: "agree" | "refuse" | "say" | "promise"): Made {
  const text = `On the next day this was told by ${by}: ${words}.`;
  return { text, published: "2026-05-06", statements: [{ by, words, act }] };
}

function told(reports: readonly Made[]): readonly DemandItem[] {
  return findDemands(gathered(reports));
}

/** What came of the first demand: `refused by Harnow Mill`. */
function outcomes(reports: readonly Made[]): readonly string[] {
  const [item] = told(reports);
  return [
    ...(item?.answers ?? []).map(({ reply, by }) => `${reply} by ${by.name}`),
    ...(item?.done ?? []).map(({ by }) => `done by ${by?.name ?? "nobody named"}`),
  ];
}

const shut = "shut the dye works at night";

test.each([
  ["its head", { "Ada Brenn": ["director", mill] }, "Ada Brenn"],
  ["its spokesman", { "Ada Brenn": ["spokeswoman", mill] }, "Ada Brenn"],
] as const)("%s answers for a body", (_, titles, by) => {
  const reply = { ...says(by, "to shut the dye works", "refuse"), titles };
  expect(outcomes([demand(shut), reply])).toEqual([`refused by ${by}`]);
});

test.each([
  ["who only works there", { "Ada Brenn": ["dyer", mill] }],
  ["who headed it once", { "Ada Brenn": ["former director", mill] }],
  ["who heads another", { "Ada Brenn": ["director", "Tarn Mill"] }],
] as const)("somebody %s does not", (_, titles) => {
  const reply = { ...says("Ada Brenn", "to shut the dye works", "refuse"), titles };
  expect(outcomes([demand(shut), reply])).toEqual([]);
});

test.each([
  ["a minister for the ministry of the same name", "Ministry of Mines", ["Mines Minister"]],
  ["a minister for the government", "Belmar's government", ["Trade Minister"]],
  ["a minister of that country", "Belmar's government", ["Trade Minister", "Belmar"]],
] as const)("%s answers", (_, asked, office) => {
  const reply = {
    ...says("Oskar Thiel", "to shut the dye works", "refuse"),
    titles: { "Oskar Thiel": office },
  };
  expect(outcomes([demand(shut, {}, [asked]), reply])).toEqual(["refused by Oskar Thiel"]);
});

test.each([
  ["a minister of another country", "Belmar's government", ["Trade Minister", "Sallow"]],
  ["another minister", "Ministry of Mines", ["Trade Minister"]],
] as const)("%s does not", (_, asked, office) => {
  const reply = {
    ...says("Oskar Thiel", "to shut the dye works", "refuse"),
    titles: { "Oskar Thiel": office },
  };
  expect(outcomes([demand(shut, {}, [asked]), reply])).toEqual([]);
});

test("where nobody is asked, whoever replies in its words does, unless the number is another", () => {
  const free = demand("the dye works to be shut on 3 nights", {}, []);
  const yes = says("Town Council", "to shut the dye works", "agree");
  expect(outcomes([free, yes])).toEqual(["agreed by Town Council"]);
  const other = says("Town Council", "to shut the dye works on 9 nights", "agree");
  expect(outcomes([free, other])).toEqual([]);
  expect(outcomes([free, says(guild, "to shut the dye works", "agree")])).toEqual([]);
});

test("who is asked is read from the action where the report does not say it", () => {
  const text = "The Weavers' Guild called for Harnow Mill to close its gates.";
  const free = demand("Harnow Mill to close its gates", { text, people: [mill] }, []);
  expect(outcomes([free, says("Town Council", "to close its gates", "agree")])).toEqual([]);
  expect(outcomes([free, says(mill, "to close its gates", "agree")])).toEqual([
    "agreed by Harnow Mill",
  ]);
});

test("a demand inside a reply is what it replies to", () => {
  const text = "The mayor agreed to the guild's demand that all 7 looms be mended.";
  const reply: Made = {
    ...{ text, published: "2026-05-06" },
    demands: [{ by: "guild", of: [], words: "all 7 looms be mended" }],
    statements: [
      { by: "mayor", words: "the guild's demand that all 7 looms be mended", act: "agree" },
    ],
  };
  expect(outcomes([reply])).toEqual(["agreed by mayor"]);
  const earlier = demand("mend all 7 looms before the winter", {}, []);
  expect(told([earlier, reply]).map(({ answers }) => answers.length)).toEqual([1, 1]);
});

test("“the call for …” is the one before it in its report", () => {
  const text =
    "The guild called for an inquiry. The dyers called for an inquest. The mayor rejected the call for an inquest.";
  const report: Made = {
    ...{ text, published: "2026-05-06" },
    demands: [
      { by: "guild", of: ["mayor"], words: "an inquiry" },
      { by: "dyers", of: ["mayor"], words: "an inquest" },
    ],
    statements: [{ by: "mayor", words: "the call for an inquest", act: "refuse" }],
  };
  expect(told([report]).map(({ answers }) => answers.length)).toEqual([0, 1]);
});

test.each([
  ["will do it", "that it would shut the dye works at night", "say", ["agreed by Harnow Mill"]],
  ["will not", "“We will not shut the dye works”", "say", ["refused by Harnow Mill"]],
  ["promises it", "to shut the dye works", "promise", ["agreed by Harnow Mill"]],
  ["would under a condition", "that it would shut the dye works if it must", "say", []],
  ["speaks of the matter", "that the dye works would stay open at night", "say", []],
] as const)("one who is asked says that it %s", (_, words, act, wanted) => {
  expect(outcomes([demand(shut), says(mill, words, act)])).toEqual(wanted);
});

test("a reply to some of several things is one in part", () => {
  const both = demand("publish the list of weavers and the log of the mill");
  const [item] = told([both, says(mill, "to publish the list of weavers", "agree")]);
  expect(item?.answers).toMatchObject([{ reply: "agreed", inPart: true }]);
  const all = says(mill, "to publish the list and the log", "agree");
  expect(told([both, all])[0]?.answers).toMatchObject([{ inPart: false }]);
});

test("a reply goes to the telling that it answers", () => {
  const less = demand("publish the list of weavers");
  const more = demand("publish the list of weavers and the log of the mill");
  const [item] = told([less, more, says(mill, "to publish the list of weavers", "agree")]);
  expect(item?.answers[0]?.to).toMatchObject({ report: 1, entry: "d1" });
});

test("another day is no other number", () => {
  const monday = demand("open the gates of the mill on Monday");
  const [item] = told([monday, says(mill, "to open the gates of the mill on Friday", "agree")]);
  expect(item?.answers).toMatchObject([{ otherNumber: false, otherDay: true }]);
});

test("copies reply once", () => {
  const reply = { ...says(mill, "to shut the dye works", "refuse"), origin: 4 };
  expect(outcomes([demand(shut), reply, reply])).toEqual(["refused by Harnow Mill"]);
});

const resign = demand("Ada Brenn to resign", {}, ["Ada Brenn"]);

function event(text: string, words: string, more: NonNullable<Made["events"]>[number]): Made {
  return { text, published: "2026-05-07", events: [{ ...more, words }] };
}

test("what was demanded is told as done", () => {
  const gone = event("Ada Brenn stepped down on Thursday.", "stepped down", {
    ...{ words: "", type: "RETREAT", by: ["Ada Brenn"] },
  });
  expect(outcomes([resign, gone])).toEqual(["done by Ada Brenn"]);
  expect(outcomes([resign, { ...gone, published: "2026-05-04" }, gone])).toHaveLength(1);
});

test.each([
  ["before it was demanded", "Ada Brenn resigned.", "2026-05-01"],
  ["under a condition", "Nobody weaves until Ada Brenn has resigned.", "2026-05-07"],
  ["not", "Ada Brenn has not resigned.", "2026-05-07"],
  ["maybe", "Ada Brenn should have resigned.", "2026-05-07"],
])("nothing is done %s", (_, text, published) => {
  const made = event(text, "resigned", { words: "", type: "RETREAT", by: ["Ada Brenn"] });
  const reports = [resign, { ...made, published }];
  expect(outcomes(published < "2026-05-04" ? reports.reverse() : reports)).toEqual([]);
});

test("a prisoner whose release was demanded is told as free", () => {
  const jailed = demand("the release of Tomas Rill", { people: ["Tomas Rill"] }, []);
  const free = event("Tomas Rill was set free at noon.", "set free", {
    ...{ words: "", type: "RETREAT", by: [], to: ["Tomas Rill"] },
  });
  expect(outcomes([jailed, free])).toEqual(["done by nobody named"]);
  const jailers = demand("the jailers to hand over the keys of Harnow jail", {}, []);
  const handed = event("Tomas Rill was handed over in Harnow.", "handed over", {
    ...{ words: "", type: "RETREAT", by: [], to: ["Tomas Rill"] },
  });
  expect(outcomes([jailers, handed])).toEqual([]);
  const held = event("Tomas Rill was seized at noon.", "seized", {
    ...{ words: "", type: "COERCE", by: [], to: ["Tomas Rill"] },
  });
  expect(outcomes([jailed, held])).toEqual([]);
});
