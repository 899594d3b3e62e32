import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Pin } from "../../../src/dossier/answers/types/index.js";
import { renderPage } from "../../../src/dossier/page/page.js";
import { dossier, empty, input } from "./sample.js";
import { texts } from "./sample-words.js";

const page = renderPage(input);
const { document } = parseHTML(page);
const all = (selector: string) => [...document.querySelectorAll(selector)];

/** Every pin of an answer, at any depth. */
function pinsIn(value: unknown): readonly Pin[] {
  if (value === null || typeof value !== "object") return [];
  if ("spans" in value && "entry" in value) return [value as Pin];
  return Object.values(value).flatMap(pinsIn);
}

describe("a dossier's page", () => {
  it("is the same each time", () => {
    expect(renderPage(input)).toBe(page);
  });

  it("asks for nothing from outside, and lets no style or script run but its own", () => {
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
    const hash = (words: string) => createHash("sha256").update(words, "utf8").digest("base64");
    const inside = (tag: string) =>
      new RegExp(`<${tag}>([^]{1,60000})</${tag}>`).exec(page)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash(inside("script"))}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(inside("style"))}'`);
    expect(all("script")).toHaveLength(1);
    expect(all("style")).toHaveLength(1);
    expect(all("[style], img, iframe, object, link, base, form, image, use")).toEqual([]);
    expect(all("[src], [srcset], [xlink\\:href], [background], [poster]")).toEqual([]);
    expect(inside("style")).not.toMatch(/url\(|@import/);
  });

  it("shows what comes from reports as text, whatever it looks like", () => {
    expect(page).not.toMatch(/<script>alert|<img|<b>Crane|<i>(?!\w*-)/);
    expect(document.querySelector("h1")?.textContent).toBe(dossier.story.title);
    const links = all("a").map((link) => link.getAttribute("href") ?? "");
    expect(links.filter((href) => !/^(?:#|https:)/.test(href))).toEqual([]);
    expect(page).not.toContain("\u202E");
    expect(all(".words .odd").map((mark) => mark.textContent)).toEqual(["U+202E"]);
  });

  it("leads from every link to an element that is there, of a name that is there once", () => {
    const ids = all("[id]").map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all('a[href^="#"]').map((link) => (link.getAttribute("href") ?? "").slice(1));
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("has behind every pin of timeline, statements, demands and network its exact words, in their paragraph", () => {
    const { told } = dossier.timeline.items[0] ?? { told: [] };
    const cited = [
      ...told.map(({ pin }) => pin),
      ...pinsIn(dossier.statements.items.map(({ fullest }) => fullest)),
      ...pinsIn(dossier.demands.items),
      ...pinsIn(dossier.network.edges),
      ...dossier.figures.items.flatMap(({ claims }) => claims.map(({ pin }) => pin)),
    ];
    expect(cited.length).toBeGreaterThan(10);
    for (const { report, spans, text } of cited) {
      const id = `w${report}-${spans[0]?.[0]}-${spans.at(-1)?.[1]}`;
      const marks = all("mark").filter((mark) =>
        (mark.getAttribute("data-c") ?? "").split(" ").includes(id),
      );
      expect(marks.map((mark) => mark.textContent).join("")).toBe(text.replaceAll(" … ", ""));
      expect(document.getElementById(id)?.contains(marks[0] as never)).toBe(true);
    }
  });

  it("keeps cited paragraphs verbatim and says where it leaves some out", () => {
    const [, , third] = all("article.words");
    const paragraphs = [...(third?.querySelectorAll("p[dir]") ?? [])].map((p) => p.textContent);
    expect(paragraphs).toEqual(
      (texts.get(3) ?? "")
        .split("\n\n")
        .filter((_, at) => at !== 1)
        .map((words) => words.replace("\u202E", "U+202E")),
    );
    expect(third?.querySelectorAll(".left")).toHaveLength(1);
  });
});

describe("its sections", () => {
  it("set disagreeing days, figures and answers side by side, each with its source", () => {
    const first = document.querySelector("ol.timeline > li");
    expect(first?.querySelector(".differs")?.textContent).toBe("reports differ");
    expect(
      [...(first?.querySelectorAll(".differ li") ?? [])].map((li) => li.textContent?.trim()),
    ).toEqual([
      expect.stringMatching(/^Mon, 10 March 2025: .* 14 Mar no\. 3$/),
      expect.stringMatching(/^Tue, 11 March 2025: Alden Tide 12 Mar no\. 1 .* 12 Mar no\. 2$/),
    ]);
    const rows = all(".figure tbody tr").map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringMatching(/^12 people.*Harbour Board.*Alden Tide.*Quay/s),
      expect.stringMatching(/^At least 20 people.*in its own voice/s),
    ]);
    expect(document.querySelector(".dispute")?.textContent).toMatch(/12.*At least 20/s);
    expect(document.querySelector(".answers li")?.textContent).toMatch(/refused.*Harbour Board/s);
  });

  it("count copies once, and say of what", () => {
    expect(document.querySelector("#in-short .intro")?.textContent).toMatch(
      /3 reports .* 2 texts/s,
    );
    expect(document.getElementById("report-2")?.textContent).toMatch(
      /same text as no. 1 \(Alden Tide\)/,
    );
  });

  it("draw each chart with a name in words and a table or list beside it", () => {
    const charts = all("figure");
    expect(charts).toHaveLength(4);
    for (const chart of charts) {
      const drawings = [...chart.querySelectorAll("svg")];
      expect(drawings).toHaveLength(2);
      for (const drawing of drawings)
        expect(drawing.getAttribute("aria-label")).toMatch(
          /(?:table|list)\b.{1,20}\b(?:lists|tells|has)/,
        );
      for (const link of chart.querySelectorAll("svg a"))
        expect(link.getAttribute("aria-label")).not.toBe("");
    }
    expect(all("svg text").map((label) => label.textContent)).toContain("Harbour Board");
  });

  it("say so where there is nothing to tell", () => {
    const { document: bare } = parseHTML(renderPage(empty));
    expect([...bare.querySelectorAll(".none")]).toHaveLength(5);
    expect([...bare.querySelectorAll("figure")]).toHaveLength(0);
  });
});
