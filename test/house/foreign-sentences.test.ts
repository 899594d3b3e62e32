import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, read, root } from "./repository.js";

/** Real reports are not ours to publish: tests read them from beside the repository. */
const reports = join(root, "..", "shared", "reports");
/** Words in a row that make a sentence somebody's. */
const row = 8;

function rowsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - row + 1))
    .map((_, at) => words.slice(at, at + row).join(" "));
}

test.skipIf(!existsSync(reports))(
  "no sentence of a real report stands in the repository (skipped where ../shared/reports is absent)",
  () => {
    const texts = readdirSync(reports).filter((name) => name.endsWith(".txt"));
    const known = new Set(
      texts.flatMap((name) => rowsOf(readFileSync(join(reports, name), "utf8"))),
    );
    expect(known.size).toBeGreaterThan(0);
    const files = filesBelow(
      ".",
      ".ts",
      ".mjs",
      ".py",
      ".json",
      ".jsonl",
      ".txt",
      ".md",
      ".html",
      ".svg",
    );
    const found = files.flatMap((file) =>
      rowsOf(read(file))
        .filter((words) => known.has(words))
        .map((words) => ({ file, words })),
    );
    expect(found.slice(0, 20)).toEqual([]);
  },
);
