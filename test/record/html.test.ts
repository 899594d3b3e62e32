import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { formatNamed } from "../../src/record/index.js";
import { bare, read, write } from "./fixture.js";

const page = write(formatNamed("html"), [read]);
const textOf = (html: string) => parseHTML(html).document.querySelector(".text")?.textContent ?? "";
const flat = (words: string) => words.replace(/\s+/g, " ").trim();

/** The words that carry a statement's mark of one kind, put together again. */
function marked(statement: string, part: string): string {
  const { document } = parseHTML(page);
  const marks = [...document.querySelectorAll(`.text .${part}[data-s="r1-${statement}"]`)];
  return marks.map((mark) => mark.textContent).join("|");
}

describe("html", () => {
  it("shows the report word for word", () => {
    expect(flat(textOf(page))).toBe(flat(read.record.report.text));
  });

  it("marks source, cue and content, also where they lie in each other", () => {
    expect(marked("s1", "content")).toBe("“will not sign anything”|“until the cranes are safe”");
    expect(marked("s2", "content").replaceAll("|", "")).toBe(
      "it regrets that the union's lawyer claimed the cranes 🏗️ are unsafe",
    );
    expect(marked("s3", "source")).toBe("the union's lawyer");
    expect(marked("s3", "cue")).toBe("claimed");
    expect(marked("s4", "source")).toBe("he");
  });

  it("lists each statement and leads from it to its words", () => {
    const { document } = parseHTML(page);
    const links = [...document.querySelectorAll(".said li a")];
    expect(links).toHaveLength(4);
    for (const link of links)
      expect(document.querySelector(link.getAttribute("href") ?? "")?.className).toContain("cue");
    const [first] = links;
    expect(flat(first?.textContent ?? "")).toContain("1 Mira Tolvanen refuse to Harbour Board");
  });

  it("gives every id once, also with several reports", () => {
    const ids = [...write(formatNamed("html"), [read, read]).matchAll(/ id="([^"]+)"/g)];
    expect(new Set(ids.map((match) => match[1])).size).toBe(ids.length);
  });

  it("asks for nothing from outside and lets only its own script and style in", () => {
    expect(page).not.toMatch(
      /<(?:img|link|iframe|object|embed|form)\b|\bsrc=|\bstyle=|url\(|@import|\son\w+=/i,
    );
    for (const [tag, directive] of [
      ["style", "style-src"],
      ["script", "script-src"],
    ]) {
      const words = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? "";
      const hash = createHash("sha256").update(words).digest("base64");
      expect(page).toContain(`${directive} 'sha256-${hash}'`);
    }
    expect(page).toContain("default-src 'none'");
  });

  it("keeps hostile words harmless wherever they come in", () => {
    const evil = `</script><script>alert(1)</script><img src=x onerror="alert(1)">'"`;
    const one = bare(evil, {
      id: evil,
      title: evil,
      byline: evil,
      publisher: evil,
      url: `javascript:${evil}`,
    });
    const html = write(formatNamed("html"), [one]);
    const { document } = parseHTML(html);
    expect(document.querySelectorAll("script")).toHaveLength(1);
    expect(document.querySelectorAll("img")).toHaveLength(0);
    expect(document.querySelectorAll(".byline a")).toHaveLength(0);
    expect(flat(textOf(html))).toBe(flat(evil));
  });

  it("shows by number what could hide words or turn them round", () => {
    const html = write(formatNamed("html"), [bare("pay \u202E001\u202C \u0000now\ud83d")]);
    for (const odd of ["\u202E", "\u202C", "\u0000"]) expect(html).not.toContain(odd);
    expect(flat(textOf(html))).toBe("pay U+202E001U+202C U+0000nowU+D83D");
  });
});
