import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findCredits } from "../../src/source/credits.js";
import type { Credit } from "../../src/source/source.js";
import { wordsOf } from "../../src/text/span.js";

interface Case {
  readonly text: string;
  readonly credits: readonly Credit[];
}

/** Strips the marks for the text and keeps them for the answer. */
function caseOf(line: string): Case {
  const credits: Credit[] = [];
  let text = "";
  let kind: Credit["kind"] = "image";
  let from = 0;
  let name = { from: 0, to: 0 };
  const marks = /\{(image|source|agency) |[<>}]/g;
  let at = 0;
  for (const mark of line.matchAll(marks)) {
    text += line.slice(at, mark.index);
    at = mark.index + mark[0].length;
    if (mark[1]) [kind, from] = [mark[1] as Credit["kind"], text.length];
    else if (mark[0] === "<") name = { from: text.length, to: text.length };
    else if (mark[0] === ">") name = { from: name.from, to: text.length };
    else
      credits.push({
        kind,
        name: wordsOf(text, name),
        span: name,
        leftOut: { from, to: text.length },
      });
  }
  return { text: text + line.slice(at), credits };
}

const lines = readFileSync("test/cases/source/credits.txt", "utf8")
  .split("\n")
  .filter((line) => line.trim().length > 0 && !line.startsWith("#"))
  .map((line) => line.replaceAll("¶", "\n\n").replaceAll("↵", "\r\n"));

test.each(lines)("%s", (line) => {
  const { text, credits } = caseOf(line);
  expect(findCredits(text)).toEqual(credits);
});

const realReport = "../shared/reports/000_c8f0b6a259b21319.txt";

test.skipIf(!existsSync(realReport))(
  "the real report: its caption's credit and its source line (skipped where ../shared/reports is absent)",
  () => {
    const text = readFileSync(realReport, "utf8");
    const credits = findCredits(text);
    expect(credits.map(({ kind, name }) => [kind, name])).toEqual([
      ["image", "French-Archive"],
      ["source", "Al Jazeera"],
    ]);
    expect(credits.map((credit) => wordsOf(text, credit.leftOut))).toEqual([
      "(French-Archive)",
      "Source: Al Jazeera",
    ]);
    expect(credits[0]?.span).toEqual({ from: 78, to: 92 });
  },
);

test.each(["[", "(", "(AFP", "Photo: ", " — ", "Source: ", "\n(", "“", " ", "\n", "a (b) "])(
  "a megabyte of %j is quick",
  (piece) => {
    const begun = performance.now();
    findCredits(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(3000);
  },
  30_000,
);
