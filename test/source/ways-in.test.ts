import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { measureInputs, sourceFromText } from "../../src/source/index.js";
import { problemsIn, resultsOf, scratch, sourcesIn, streamOf } from "./helpers.js";

const text = "The harbour council wrote to both fleets.\r\n\r\nThey have ten days.\n";

test("a text file is one report, to the letter", async () => {
  const path = join(scratch(), "letter.txt");
  writeFileSync(path, text);
  const results = await resultsOf([{ path }], { published: "2025-03-12" });
  const [source] = sourcesIn(results);
  expect(source?.text).toBe(text);
  expect(source).toMatchObject({ published: "2025-03-12", publishedBasis: "given", url: null });
  expect(source?.notices).toEqual([]);
  expect(results[0]?.bytesRead).toBe(text.length);
});

test("the id is the hash of the UTF-8 text", () => {
  expect(sourceFromText("abc").id).toBe(
    "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  expect(sourceFromText("abc", { id: " A/1 " }).id).toBe(" A/1 ");
});

test("without a date there is none, and a notice says so", () => {
  const source = sourceFromText(text);
  expect(source).toMatchObject({ published: null, publishedBasis: null });
  expect(source.notices.map((notice) => notice.code)).toEqual(["no-publication-date"]);
});

test("credits come with a notice that points at them", () => {
  const source = sourceFromText(`${text}\nSource: Velm Radio`, { published: "2025-03-12" });
  expect(source.credits.map((credit) => credit.name)).toEqual(["Velm Radio"]);
  expect(source.notices).toMatchObject([
    { code: "credit-left-out", spans: [source.credits[0]?.leftOut] },
  ]);
});

test("JSON lines: id and text to the letter, own date before the given one, unknown fields ignored", async () => {
  const first = {
    id: " r\u00e91 ",
    text: ` ${text}“”`,
    published: "2025-03-01",
    byline: "Ilse Marran",
    other: [[{}]],
  };
  const second = {
    text,
    id: null,
    title: "Council writes",
    publisher: "Orsk Herald",
    url: "https://herald.example/1",
  };
  const lines = `\uFEFF${JSON.stringify(first)}\r\n\n  \n${JSON.stringify(second)}`;
  for (const size of [1, 5, 4096]) {
    const results = await resultsOf([streamOf(lines, size)], { published: "2025-03-12" });
    expect(problemsIn(results)).toEqual([]);
    const [one, two] = sourcesIn(results);
    expect(one).toMatchObject({
      id: " ré1 ",
      text: first.text,
      published: "2025-03-01",
      byline: "Ilse Marran",
    });
    expect(two).toMatchObject({
      text,
      published: "2025-03-12",
      title: "Council writes",
      publisher: "Orsk Herald",
    });
    expect(two?.id).toMatch(/^sha256:[0-9a-f]{64}$/);
  }
});

test("standard input is told apart by what it holds, or read as one says", async () => {
  const line = JSON.stringify({ id: "r1", text });
  expect(sourcesIn(await resultsOf([streamOf(line)]))[0]?.id).toBe("r1");
  expect(sourcesIn(await resultsOf([streamOf(text)]))[0]?.text).toBe(text);
  expect(sourcesIn(await resultsOf([streamOf(line)], { format: "text" }))[0]?.text).toBe(line);
  expect(sourcesIn(await resultsOf([streamOf("<p>Salt & water.</p>")]))[0]?.text).toBe(
    "<p>Salt & water.</p>",
  );
});

test("gzip is opened, whatever it holds", async () => {
  const folder = scratch();
  const lines = ["r1", "r2"].map((id) => JSON.stringify({ id, text })).join("\n");
  writeFileSync(join(folder, "all.jsonl.gz"), gzipSync(lines));
  writeFileSync(join(folder, "one.txt.gz"), gzipSync(text));
  const results = await resultsOf([{ path: folder }]);
  expect(problemsIn(results)).toEqual([]);
  expect(sourcesIn(results).map((source) => source.text)).toEqual([text, text, text]);
  expect(results.at(-1)?.bytesRead).toBe((await measureInputs([{ path: folder }])).bytes);
});

test("a folder gives its files in the order of their names; hidden, unknown and linked ones are passed over", async () => {
  const folder = scratch();
  mkdirSync(join(folder, "b"));
  for (const name of [
    "c.txt",
    "a.txt",
    "b/z.txt",
    "b/a.TXT",
    ".hidden.txt",
    "picture.png",
    "notes.md",
  ]) {
    writeFileSync(join(folder, name), name);
  }
  symlinkSync(folder, join(folder, "b", "again"));
  const results = await resultsOf([{ path: folder }, { path: join(folder, "notes.md") }]);
  expect(sourcesIn(results).map((source) => source.text)).toEqual([
    "a.txt",
    "b/a.TXT",
    "b/z.txt",
    "c.txt",
    "notes.md",
  ]);
  expect(await measureInputs([{ path: folder }])).toEqual({ files: 4, bytes: 24 });
  expect(await measureInputs([{ path: folder }, streamOf("x")])).toEqual({ files: 5, bytes: null });
});

test("byte order marks say how to read and are no part of the text", async () => {
  const folder = scratch();
  writeFileSync(join(folder, "a.txt"), `\uFEFF${text}`);
  writeFileSync(join(folder, "b.txt"), Buffer.from(`\uFEFF${text}`, "utf16le"));
  writeFileSync(join(folder, "c.txt"), Buffer.from(`\uFEFF${text}`, "utf16le").swap16());
  expect(sourcesIn(await resultsOf([{ path: folder }])).map((source) => source.text)).toEqual([
    text,
    text,
    text,
  ]);
});

test("lines stream: the first report comes before the input ends", async () => {
  let given = 0;
  async function* endless() {
    for (;;) {
      given++;
      yield Buffer.from(`${JSON.stringify({ id: `r${given}`, text: text.repeat(100) })}\n`);
    }
  }
  const ids: string[] = [];
  const { readSources } = await import("../../src/source/index.js");
  for await (const result of readSources([{ name: "endless", stream: endless() }])) {
    if (result.ok) ids.push(result.source.id);
    if (ids.length === 50) break;
  }
  expect(ids.at(-1)).toBe("r50");
  expect(given).toBeLessThan(60);
});
