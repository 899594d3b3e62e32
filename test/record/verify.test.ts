import { describe, expect, it } from "vitest";
import { type ReportRecord, verifyRecord } from "../../src/record/index.js";
import { read } from "./fixture.js";

/** The fixture's record with something done to it. */
function spoil(change: (record: ReportRecord) => void): ReportRecord {
  const record = structuredClone(read.record);
  change(record);
  return record;
}

function first<T>(list: T[]): T {
  const [entry] = list;
  if (entry === undefined) throw new Error("the fixture lacks an entry");
  return entry;
}

const spoiled: [what: string, path: string, change: (record: ReportRecord) => void][] = [
  ["a changed text", "report.sha256", (r) => (r.report.text = r.report.text.replace("not", "now"))],
  [
    "a span beyond the text",
    "statements[0].cue.spans[0]",
    (r) => (first(r.statements).cue.spans = [[0, 9999]]),
  ],
  [
    "an empty span",
    "statements[0].cue.spans[0]",
    (r) => (first(r.statements).cue.spans = [[5, 5]]),
  ],
  [
    "spans out of order",
    "statements[0].content.spans[1]",
    (r) => first(r.statements).content.spans.reverse(),
  ],
  [
    "overlapping spans",
    "actors[0].mentions[0].spans[1]",
    (r) =>
      (first(first(r.actors).mentions).spans = [
        [1, 5],
        [4, 8],
      ]),
  ],
  [
    "a shifted credit",
    "report.credits[0].text",
    (r) => (first(first(r.report.credits).spans)[0] -= 1),
  ],
  [
    "a dangling actor",
    "statements[0].source.actor",
    (r) => (first(r.statements).source.actor = "a77"),
  ],
  [
    "a dangling addressee",
    "statements[0].addressees[0]",
    (r) => (first(r.statements).addressees = ["a77"]),
  ],
  ["a dangling time", "statements[0].time", (r) => (first(r.statements).time = "t1")],
  [
    "a dangling role",
    "actors[0].roles[0].of",
    (r) => (first(r.actors).roles = [{ title: "chair", of: "a77" }]),
  ],
  ["an id given twice", "statements[1].id", (r) => ((r.statements[1] ?? first([])).id = "s1")],
  ["a statement inside itself", "statements[0].within", (r) => (first(r.statements).within = "s1")],
  ["an invented name", "actors[0].name", (r) => (first(r.actors).name = "dockers union")],
  ["an invented alias", "actors[0].aliases[0]", (r) => (first(r.actors).aliases = ["dockmen"])],
  [
    "an invented title",
    "actors[0].roles[0].title",
    (r) => (first(r.actors).roles = [{ title: "queen", of: null }]),
  ],
  [
    "an invented medium",
    "statements[0].medium",
    (r) => (first(r.statements).medium = "a telegram"),
  ],
  ["no content", "statements[0].content.spans", (r) => (first(r.statements).content.spans = [])],
  [
    "no tie to anyone",
    "statements[0]",
    (r) =>
      Object.assign(first(r.statements), {
        cue: { spans: [], lemma: null },
        source: { spans: [], actor: "a2", implied: null },
      }),
  ],
  ["a lemma without a cue", "statements[0].cue.lemma", (r) => (first(r.statements).cue.spans = [])],
  [
    "an implied source that is nobody",
    "statements[0].source.implied",
    (r) => Object.assign(first(r.statements).source, { actor: null, implied: "pronoun" }),
  ],
  [
    "an unknown act",
    "statements[0].act",
    (r) => Object.assign(first(r.statements), { act: "shout" }),
  ],
  ["a missing list", "figures", (r) => Reflect.deleteProperty(r, "figures")],
  [
    "a confidence over one",
    "statements[0].confidence",
    (r) => (first(r.statements).confidence = 1.01),
  ],
  ["a later version", "version", (r) => Object.assign(r, { version: 2 })],
];

describe("verifyRecord", () => {
  it("finds nothing in a record that holds", () => {
    expect(verifyRecord(structuredClone(read.record))).toEqual([]);
  });

  it.each(spoiled)("finds %s at %s", (_, path, change) => {
    expect(verifyRecord(spoil(change)).map((offender) => offender.path)).toContain(path);
  });

  it("finds a ring of statements once, and a field that is not in the schema", () => {
    const ring = spoil((record) => {
      for (const [i, within] of ["s2", "s3", "s1"].entries())
        Object.assign(record.statements[i] ?? {}, { within });
    });
    expect(verifyRecord(ring).map((offender) => offender.path)).toEqual(["statements[0].within"]);
    expect(verifyRecord({ ...read.record, mood: "grim" })[0]?.message).toContain("mood");
  });

  it.each([null, 7, "text", [], {}])("answers to %j with offenders, not a throw", (json) => {
    expect(verifyRecord(json).length).toBeGreaterThan(0);
  });
});
