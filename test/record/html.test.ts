import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { formatNamed } from "../../src/record/index.js";
import { bare, read, write } from "./fixture.js";
import { full } from "./full.js";

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

  it("says of a report without a title that it has none, and shows its id small", () => {
    const report = { ...read.record.report, title: null };
    const untitled = write(formatNamed("html"), [{ ...read, record: { ...read.record, report } }]);
    const { document } = parseHTML(untitled);
    expect(document.querySelector("h2")?.textContent).toBe("Report without a title");
    expect(document.querySelector("h2 + .byline code")?.textContent).toBe("harbour-1");
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

  it("lets nothing of a report into the marks and lists of other entries", () => {
    const evil = `</script><img src=x onerror="alert(1)">'"`;
    const actors = full.record.actors.map((actor) => ({ ...actor, name: evil }));
    const times = full.record.times.map((time) => ({ ...time, value: evil, edtf: evil }));
    const figures = full.record.figures.map((figure) => ({ ...figure, counts: evil, unit: evil }));
    const record = { ...full.record, actors, times, figures };
    const { document } = parseHTML(write(formatNamed("html"), [{ ...full, record }]));
    expect(document.querySelectorAll("img")).toHaveLength(0);
    expect(document.querySelectorAll("script")).toHaveLength(1);
    expect(flat(document.querySelector(".text")?.textContent ?? "")).toBe(
      flat(full.record.report.text),
    );
  });
});

describe("html: events, demands, figures and times", () => {
  const whole = write(formatNamed("html"), [full]);
  const { document } = parseHTML(whole);
  const words = (part: string) =>
    [...document.querySelectorAll(`.text .k.${part}`)].map((mark) => mark.textContent);

  it("are marked where they stand, and the text stays word for word", () => {
    expect(flat(textOf(whole))).toBe(flat(full.record.report.text));
    expect(words("time")).toEqual(["Tuesday", "January 2025", "9 a.m. on 18 March"]);
    expect(words("event")).toEqual(["will not", "sign", "claimed", "meet"]);
    expect(words("figure")).toEqual(["About 40"]);
    expect(words("demand").join("")).toBe("until the cranes are safe");
  });

  it("are listed with what is known of them", () => {
    const listed = (kind: string) =>
      [...document.querySelectorAll(`.of-${kind} li`)].map((item) => flat(item.textContent ?? ""));
    expect(listed("events")[0]).toBe(
      "e1 dockers' union REJECT → Harbour Board will not … sign asserted · 2025-03-11 · in statement 1, Mira Tolvanen · 80\u00a0% sure".replace(
        /\s+/g,
        " ",
      ),
    );
    expect(listed("events")[2]).toContain(
      "planned · meeting planned · 2025-03-18T09:00:00 · in Quay Hall",
    );
    expect(listed("demands")[0]).toContain(
      "Mira Tolvanen wants → Harbour Board until the cranes are safe",
    );
    expect(listed("figures")[0]).toContain("about 40 cranes About 40 the report’s own words");
    expect(listed("times")[0]).toBe(
      "t1 2025-03-11 date Tuesday resolved against the day of publication",
    );
  });

  it("lead from the list to the words", () => {
    const links = [...document.querySelectorAll(".said li > a")];
    expect(links).toHaveLength(4 + 3 + 1 + 1 + 3);
    for (const link of links) {
      const mark = document.querySelector(link.getAttribute("href") ?? "");
      expect(mark?.closest(".text"), link.id).not.toBeNull();
      expect(mark?.getAttribute("data-s")).toBe(link.id);
    }
    for (const jump of document.querySelectorAll(".jump a"))
      expect(document.querySelector(jump.getAttribute("href") ?? "")).not.toBeNull();
  });

  it("have a box each, with a name to press it by", () => {
    const boxes = [...document.querySelectorAll('.legend input[type="checkbox"]')];
    expect(
      boxes.map((box) => flat(box.parentElement?.querySelector("b")?.textContent ?? "")),
    ).toEqual(["statements", "events", "demands", "figures", "times"]);
    for (const box of boxes) {
      expect(box.closest("label")).not.toBeNull();
      expect(whole).toContain(`:has(#${box.id}:not(:checked))`);
    }
  });

  it("are not spoken of where there are none", () => {
    expect(page).not.toContain('class="jump"');
    expect(page).not.toContain("list of-events");
  });

  it("give every id once, also with several reports", () => {
    const ids = [...write(formatNamed("html"), [full, full]).matchAll(/ id="([^"]+)"/g)];
    expect(new Set(ids.map((match) => match[1])).size).toBe(ids.length);
  });
});
