import { describe, expect, it } from "vitest";
import type {
  FigureClaim,
  FigureItem,
  StatementItem,
} from "../../../src/dossier/answers/types/index.js";
import { draw } from "./draw.js";
import { dossier } from "./sample.js";
import { board, union } from "./sample-words.js";

const plain = draw({});

describe("figures", () => {
  const [item] = dossier.figures.items as [FigureItem];
  const withClaims = (
    change: (claim: FigureClaim, at: number) => Partial<FigureClaim>,
    more = {},
  ) => {
    const claims = item.claims.map((claim, at) => ({ ...claim, ...change(claim, at) }));
    return draw({
      figures: {
        ...dossier.figures,
        items: [{ ...item, claims, ...more }],
      },
    });
  };

  it("say where reports differ on what one claimant says, and whose share a percentage is", () => {
    const differs = [{ claimant: "5", speaker: board, day: "2025-03-12", claims: [0, 2] }];
    const { all, textOf } = withClaims(() => ({}), { differs, share: union });
    expect(
      all(".dispute").map((one) => (one.textContent ?? "").replace(/\s+/g, " ")),
    ).toContainEqual(
      expect.stringMatching(
        /^reports differ on what Harbour Board says for .*: 12 .*, At least 20 /,
      ),
    );
    expect(textOf("#figures h3")).toMatch(/^votes for the union/);
  });

  it("say who disputes, equal claims once", () => {
    expect(plain.textOf(".dispute")).toMatch(
      /not all of this can hold: 12 \(in its own voice, Alden Tide 12 Mar no\. 1\), At least 20 \(/,
    );
    const { textOf } = withClaims(() => ({ voice: { statement: "s1", speaker: board } }));
    expect(textOf(".dispute")).toMatch(/12 \(Harbour Board, in Alden Tide/);
  });

  it("tell what is refused or demanded as that, in the chart too", () => {
    const { document, textOf } = withClaims((_, at) => ({
      standing: at === 0 ? "refused" : "count",
    }));
    const labels = [...document.querySelectorAll("#figures svg text")].map(
      (text) => text.textContent,
    );
    expect(labels).toContain("12, refused");
    expect(textOf("#figures figcaption")).toContain("hollow");
    expect(plain.textOf("#figures figcaption")).not.toContain("hollow");
  });

  it("say what is counted, and which way numbers go", () => {
    expect(plain.textOf("#figures figcaption")).toMatch(/^Number of people \(injured\)\./);
    const series = item.series.map((one) => ({ ...one, trend: "rises" as const }));
    const { textOf } = withClaims(() => ({}), { series, unit: "%" });
    expect(textOf("#figures figcaption")).toMatch(/^In percent\./);
    expect(textOf("#figures article > .note")).toMatch(
      /^Over time, numbers by Harbour Board: rising; by .*: rising\.$/,
    );
  });

  it("stand by claimant where they are many", () => {
    const claims = Array.from({ length: 14 }, (_, at) => ({
      ...(item.claims[at % 2 === 0 ? 0 : 2] as FigureClaim),
      min: at,
      max: at,
    }));
    const { all } = withClaims(() => ({}), { claims, disputed: [] });
    const names = all(".figure tbody td:nth-child(2)").map((cell) => cell.textContent);
    expect(new Set(names.slice(0, 7)).size).toBe(1);
    expect(new Set(names.slice(7)).size).toBe(1);
  });

  it("without a day are undated, not the newest", () => {
    const { document } = withClaims((_, at) => (at === 2 ? { day: null, dayFrom: null } : {}));
    const labels = [...document.querySelectorAll("#figures svg text, #figures svg tspan")].map(
      (text) => text.textContent,
    );
    expect(labels.some((label) => label?.endsWith(", undated"))).toBe(true);
  });
});

describe("statements", () => {
  it("of sources that no actor stands for come with the words of the source", () => {
    const [item] = dossier.statements.items as [StatementItem];
    const source = item.fullest;
    const told = item.told.map((one) => ({ ...one, speaker: null, source }));
    const { textOf } = draw({
      statements: { ...dossier.statements, items: [{ ...item, speakers: [], told }] },
    });
    expect(textOf("#statements summary")).toMatch(/^Sources that no actor stands for/);
    expect(textOf("#statements li .what")).toContain(item.fullest.text.slice(0, 12));
  });
});
