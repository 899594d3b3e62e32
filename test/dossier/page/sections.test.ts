import { describe, expect, it } from "vitest";
import type {
  DemandItem,
  Dossier,
  ReportLine,
  StatementItem,
} from "../../../src/dossier/answers/types/index.js";
import { draw } from "./draw.js";
import { dossier } from "./sample.js";
import { board, chair, crane, lines, pin, union } from "./sample-words.js";

const plain = draw({});

/** The story with other reports in the table. */
const withReports = (reports: readonly ReportLine[]): Partial<Dossier> => ({
  story: { ...dossier.story, reports },
});

describe("in short", () => {
  it("counts what the sections below it show, not what each report tells", () => {
    const numbers = plain.all("#in-short .counts dd").map((dd) => dd.textContent);
    expect(numbers).toEqual(["1", "1", "3", "1"]);
  });

  it("says which reports have no date, and which outlets no name", () => {
    const reports = [
      ...lines.slice(0, 2),
      { ...(lines[2] as ReportLine), published: null, outlet: null },
    ];
    const { textOf } = draw({
      story: { ...dossier.story, reports, outlets: dossier.story.outlets.slice(0, 2) },
    });
    expect(textOf(".top .kicker")).toMatch(/, one report undated$/);
    expect(textOf("#in-short .intro")).toMatch(
      /^3 reports by 2 outlets \(one names none\), .*, one report undated\./,
    );
    expect(textOf("#in-short figcaption")).toBe("");
    const dated = draw(
      withReports([...lines.slice(1), { ...(lines[0] as ReportLine), published: null }]),
    );
    expect(dated.textOf("#in-short figcaption")).toMatch(
      /^A dot for each report with a day \(one has none\);/,
    );
    const one = draw({
      story: {
        ...dossier.story,
        counts: { ...dossier.story.counts, reports: 1, origins: 1 },
        ...{ reports: reports.slice(2), outlets: [], first: null, last: null },
      },
    });
    expect(one.textOf("#in-short .intro")).toBe("1 report, its outlet not named, without a date.");
    expect(one.textOf("#in-short")).not.toContain("Who reported");
  });

  it("lists who takes part by the number that it shows, and says that there may be others", () => {
    const actors = Array.from({ length: 20 }, (_, at) => ({
      actor: { ...board, key: `${at}` },
      reports: at % 7,
      weight: 100 - at,
    }));
    const { all, textOf } = draw({ story: { ...dossier.story, actors } });
    const numbers = all(".actors tbody .number").map((cell) =>
      Number.parseInt(cell.textContent ?? "", 10),
    );
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(textOf("#in-short .note")).toContain("20 that the reports mention most");
    expect(plain.all("#in-short .note")).toEqual([]);
  });
});

describe("sources", () => {
  it("tell the time, and who copies whom where the times show it", () => {
    const [first, second, third] = lines as [ReportLine, ReportLine, ReportLine];
    const { textOf } = draw(
      withReports([
        { ...first, published: "2025-03-12T08:15:00Z" },
        { ...second, published: "2025-03-12T10:30:00+01:00" },
        third,
      ]),
    );
    expect(textOf("#report-1")).toMatch(/12 March 2025, 08:15 UTC/);
    expect(textOf("#report-2")).toMatch(/12 March 2025, 10:30 UTC\+1/);
    expect(textOf("#report-1")).toMatch(/copied by no\. 2$/);
    expect(textOf("#report-3")).toMatch(/a text of its own$/);
  });

  it("say how much of a text is that of the first", () => {
    const copy = { report: 2, share: 0.834, stretches: [] };
    const origins = [{ origin: 9, reports: [1, 2], copies: [copy] }];
    const { textOf } = draw({ story: { ...dossier.story, origins } });
    expect(textOf("#report-1")).toMatch(/same text as no\. 2$/);
    expect(textOf("#report-2")).toMatch(
      /same text as no\. 1 \(Alden Tide\) with 83 percent of its words$/,
    );
  });

  it("go by the first words of a report that has no title", () => {
    const [first] = lines as [ReportLine];
    const { textOf } = draw(
      withReports([{ ...first, title: null, id: `sha256:${"0".repeat(64)}` }]),
    );
    expect(textOf("#report-1")).not.toContain("sha256");
    expect(textOf("#report-1 th")).toMatch(
      /^🏗️ The crane in Port Alden fell on Tuesday\. The Harbour .*…$/,
    );
  });

  it("mark newer versions, with what changed", () => {
    const [first, second] = lines as [ReportLine, ReportLine];
    const version = { title: null, addedAt: "2025-03-12T09:00:00Z" };
    const entry = { id: "f1", pin: pin(2, "f1", "12"), who: [board] };
    const told = {
      report: 2,
      from: { ...version, version: 2, sha256: "a" },
      to: { ...version, version: 3, sha256: "b" },
      changes: [
        {
          kind: "figure",
          change: "changed",
          before: entry,
          after: entry,
          parts: [
            { part: "amount", before: "11", after: "12" },
            { part: "factuality", before: "planned", after: "asserted" },
          ],
        },
        { kind: "statement", change: "went", before: entry, after: null, parts: [] },
      ],
      same: { actor: 1, statement: 1, demand: 0, event: 1, figure: 0, time: 0 },
    } as const;
    const newer = withReports([first, { ...second, version: 3 }]);
    const { textOf } = draw(newer, { changes: new Map([[2, told]]) });
    expect(textOf("#report-2 .tag")).toBe("version 3");
    expect(textOf("#report-2 .changed")).toBe(
      "Since version 2, changed: 1 figure (amount 11 → 12); gone: 1 statement. rapporteur changes 2 lists them.",
    );
    const again = { ...told, to: { ...told.to, sha256: "a" } };
    expect(draw(newer, { changes: new Map([[2, again]]) }).textOf("#report-2 .changed")).toMatch(
      /^The same text as version 2, read anew/,
    );
    expect(draw(newer).textOf("#report-2 .tag")).toBe("version 3");
    expect(plain.all("#report-1 .tag")).toEqual([]);
  });
});

describe("positions", () => {
  const [demand] = dossier.demands.items as [DemandItem];
  const [answer] = demand.answers as [DemandItem["answers"][number]];
  const replied = [{ ...answer, reply: "agreed" as const, otherNumber: true }];
  const items = [{ ...demand, answers: replied }];
  const rows = [board, union, chair, crane, { ...crane, key: "9" }].map((actor) => ({
    actor,
    cells: actor === board ? [{ demand: "1:d1", part: "agreed" as const }] : [],
  }));

  it("stand as actor by demand for few, with an agreement to another number as such", () => {
    const { textOf, all } = draw({
      demands: { ...dossier.demands, items, table: rows.slice(0, 4) },
    });
    expect(all(".matrix thead th")).toHaveLength(5);
    expect(textOf(".matrix td[data-name]")).toBe("✓ agreed, with another number");
    expect(all(".matrix td.empty")).toHaveLength(3);
  });

  it("name for each demand those who have a part in it where there are more", () => {
    const { textOf, all } = draw({ demands: { ...dossier.demands, items, table: rows } });
    expect(all(".matrix")).toEqual([]);
    expect(all(".demands tbody tr")).toHaveLength(1);
    expect(textOf(".demands tbody tr")).toBe(
      "1. to close the quaythe union <i>Harbour Board✓ agreed, with another number by Harbour Board",
    );
  });

  it("tell what was done, in part where it is less, and no reply only where nothing is told", () => {
    const [told] = demand.told as [DemandItem["told"][number]];
    const done = [{ by: null, pin: told.pin, published: null, inPart: true, origin: null }];
    const outcome = (more: Partial<DemandItem>) =>
      draw({
        demands: { ...dossier.demands, items: [{ ...demand, answers: [], ...more }], table: rows },
      });
    expect(outcome({ done }).textOf(".demands tbody td:last-child")).toBe(
      "● told as done, in part",
    );
    expect(outcome({ done }).textOf(".demand-list .answers")).toMatch(/^● told as done, in part /);
    expect(outcome({ done: [] }).textOf(".demands tbody td:last-child")).toBe("no reply is told");
    const partly = [{ ...answer, inPart: true, otherDay: true }];
    expect(outcome({ answers: partly }).textOf(".demand-list .answers .tag")).toMatch(
      /(?:agreed|refused), in part.*, for another day$/,
    );
  });

  it("cite each report once", () => {
    expect(plain.all(".demand-list > li > .sources .pin")).toHaveLength(1);
    expect(plain.all(".demand-list > li > blockquote .pin")).toHaveLength(0);
  });
});

describe("chips", () => {
  it("tell reports of one outlet and day apart by their numbers; on paper all have theirs", () => {
    const reports = lines.map((line) => ({
      ...line,
      outlet: "Alden Tide",
      published: "2025-03-12",
    }));
    const { all } = draw({
      story: { ...dossier.story, reports },
      network: { ...dossier.network, reports },
    });
    expect(all(".pin .no.shown").length).toBeGreaterThan(5);
    expect(plain.all(".pin .no.shown")).toEqual([]);
    expect(plain.all("a.pin").length).toBe(plain.all("a.pin .no").length);
  });

  it("cite a second place of one report as such", () => {
    const [statement] = dossier.statements.items as [StatementItem];
    const [first] = statement.told as [StatementItem["told"][number]];
    const told = [first, { ...first, pin: pin(1, "s9", "said Mira Tolvanen") }];
    const { textOf } = draw({
      statements: { ...dossier.statements, items: [{ ...statement, told }] },
    });
    expect(textOf(".statements .pins")).toBe(
      "Alden Tide 12 Mar no. 1 Alden Tide 12 Mar no. 1 again",
    );
  });

  it("have no name that only a label gives", () => {
    expect(plain.all("span[aria-label]")).toEqual([]);
    expect(plain.textOf(".demand-list .what")).toBe("the union <i> → to Harbour Board");
  });
});
