import { chmodSync, mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import {
  limits,
  type ProblemCode,
  readSources,
  SourceError,
  sourceFromText,
} from "../../src/source/index.js";
import { problemsIn, resultsOf, scratch, sourcesIn, streamOf } from "./helpers.js";

const good = { id: "good", text: "The harbour council wrote to both fleets." };

/** Writes a file, reads it and gives the only problem. */
async function problemOf(name: string, bytes: string | Uint8Array) {
  const path = join(scratch(), name);
  writeFileSync(path, bytes);
  const results = await resultsOf([{ path }]);
  expect(results.length).toBe(1);
  const [problem] = problemsIn(results);
  expect(problem?.message).toMatch(/^[^\n]+: [^\n]+\.$/);
  expect(problem?.message).not.toMatch(/\n|\bat \S+:\d+/);
  return problem;
}

const latin1 = Buffer.from("The café of Velm", "latin1");

const files: readonly (readonly [string, string | Uint8Array, ProblemCode, RegExp])[] = [
  ["empty.txt", "", "empty-text", /no text/],
  ["blank.txt", " \n\t\n", "empty-text", /no text/],
  ["mark.txt", "\uFEFF", "empty-text", /no text/],
  ["empty.jsonl", "", "empty-text", /no line/],
  ["picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0, 0, 0, 1]), "binary", /offset 5/],
  ["controls.txt", Buffer.alloc(400, "\x01\x02ab"), "binary", /binary data/],
  ["latin1.txt", latin1, "broken-encoding", /0xE9 at offset 7.*iconv/],
  ["cut.txt", Buffer.from("Velm café").subarray(0, 9), "broken-encoding", /0xC3 at offset 8/],
  [
    "no-mark.txt",
    Buffer.from("The council wrote.", "utf16le"),
    "broken-encoding",
    /UTF-16 without/,
  ],
  ["odd.txt", Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), "broken-encoding", /UTF-16/],
  ["lines.jsonl", Buffer.from('\uFEFF{"text": "a"}', "utf16le"), "broken-encoding", /UTF-8/],
  ["long.txt", "word ".repeat(limits.textUnits / 5 + 1), "too-large", /2,000,000/],
  ["cut.txt.gz", gzipSync("The council wrote.".repeat(99)).subarray(0, 40), "damaged-gzip", /gzip/],
  ["bad.jsonl.gz", Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9]), "damaged-gzip", /gzip/],
  ["list.json", '[\n{"text": "a"},\n{"text": "b"}]', "not-json-lines", /jq -c/],
  ["list.jsonl", '[{"text": "a"}]', "not-json-lines", /jq -c/],
  ["pretty.json", '{\n  "text": "a"\n}', "not-json-lines", /one object a line/],
  ["empty.html", "<!doctype html><title>x</title>", "no-article", /no article/],
  ["words.html", "Nothing but words", "no-article", /no article/],
  ["angles.html", "<".repeat(1000), "no-article", /no article/],
];

test.each(files)("%s", async (name, bytes, code, words) => {
  const problem = await problemOf(name, bytes);
  expect(problem?.code).toBe(code);
  expect(problem?.message).toMatch(words);
});

test("missing files, empty folders and names with control characters", async () => {
  const folder = scratch();
  mkdirSync(join(folder, "empty"));
  const inputs = ["gone.txt", "empty", "a\u001b[31m\nb"].map((name) => ({
    path: join(folder, name),
  }));
  const problems = problemsIn(await resultsOf(inputs));
  expect(problems.map((problem) => problem.code)).toEqual([
    "missing-file",
    "empty-directory",
    "missing-file",
  ]);
  for (const problem of problems) expect(problem.message).not.toMatch(/\p{Cc}/u);
});

test.skipIf(process.getuid?.() === 0)(
  "a file without permission (skipped for root, who may read all)",
  async () => {
    const path = join(scratch(), "secret.txt");
    writeFileSync(path, "words");
    chmodSync(path, 0);
    expect(problemsIn(await resultsOf([{ path }]))[0]?.code).toBe("no-permission");
  },
);

test("no permission, as the system tells it", async () => {
  const stream = new Readable({
    read() {
      this.destroy(Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" }));
    },
  });
  const [problem] = problemsIn(await resultsOf([{ name: "secret.txt", stream }]));
  expect(problem).toMatchObject({ code: "no-permission", where: { input: "secret.txt" } });
});

test("a huge text file is refused by its size, unread", async () => {
  const path = join(scratch(), "huge.txt");
  writeFileSync(path, "words ".repeat(20_000));
  truncateSync(path, 200_000_000);
  const begun = performance.now();
  const [problem] = problemsIn(await resultsOf([{ path }]));
  expect(problem).toMatchObject({ code: "too-large" });
  expect(performance.now() - begun).toBeLessThan(500);
}, 30_000);

test("an endless stream is refused once it is over the limit", async () => {
  async function* endless() {
    for (;;) yield Buffer.alloc(65_536, "words ");
  }
  const [problem] = problemsIn(await resultsOf([{ name: "standard input", stream: endless() }]));
  expect(problem).toMatchObject({ code: "too-large", where: { input: "standard input" } });
});

test("wrong lines are named by number and the others are read", async () => {
  const lines = [
    JSON.stringify(good),
    '{"id": "torn", "text": "The cou',
    '{"id": "no-text"}',
    '{"id": 7, "text": "a"}',
    '{"id": "", "text": "a"}',
    '{"text": ["a"]}',
    '"words"',
    '{"text": "a", "published": "March 3"}',
    '{"text": "half \\ud83d"}',
    '{"text": "  "}',
    "[".repeat(100_000),
    JSON.stringify(good),
  ];
  const bytes = Buffer.concat([
    Buffer.from(`${lines.join("\n")}\n{"text": "caf`),
    Buffer.from([0xe9]),
    Buffer.from('"}\n'),
  ]);
  const results = await resultsOf([streamOf(bytes, 1000)]);
  expect(sourcesIn(results).map((source) => source.id)).toEqual(["good", "good"]);
  const problems = problemsIn(results);
  expect(problems.map((problem) => [problem.where.line, problem.code])).toEqual([
    [2, "torn-line"],
    [3, "wrong-field"],
    [4, "wrong-field"],
    [5, "wrong-field"],
    [6, "wrong-field"],
    [7, "wrong-field"],
    [8, "wrong-date"],
    [9, "broken-encoding"],
    [10, "empty-text"],
    [11, "torn-line"],
    [13, "broken-encoding"],
  ]);
  expect(problems[0]?.message).toMatch(/^standard input, line 2: /);
  expect(problems.slice(1, 6).map((problem) => problem.message.replace(/^.*?: /, ""))).toEqual([
    'the field "text" is missing; it must be a string with words.',
    'the field "id" is a number; it must be a string with words.',
    'the field "id" is empty; it must be a string with words.',
    'the field "text" is a list; it must be a string with words.',
    'an object with the field "text" is needed, not a string.',
  ]);
  expect(problems.at(-1)?.message).toContain(
    `offset ${(bytes.length - 4).toLocaleString("en-US")}`,
  );
});

test("a line over the limit is dropped as it comes and the next is read", async () => {
  async function* chunks() {
    yield Buffer.from('{"text": "');
    for (let sent = 0; sent <= limits.lineBytes; sent += 1_000_000)
      yield Buffer.alloc(1_000_000, "a");
    yield Buffer.from(`"}\n${JSON.stringify(good)}`);
  }
  const results = await resultsOf([{ name: "lines", stream: chunks() }], { format: "json-lines" });
  expect(problemsIn(results)).toMatchObject([{ code: "too-large", where: { line: 1 } }]);
  expect(sourcesIn(results)[0]?.id).toBe("good");
});

test("one bad file among good ones", async () => {
  const folder = scratch();
  for (const name of ["a.txt", "c.txt"]) writeFileSync(join(folder, name), good.text);
  writeFileSync(join(folder, "b.txt"), "\0\0\0");
  expect((await resultsOf([{ path: folder }])).map((result) => result.ok)).toEqual([
    true,
    false,
    true,
  ]);
});

test("a file that vanishes while others are read", async () => {
  const folder = scratch();
  for (const name of ["a.txt", "b.txt", "c.txt"]) writeFileSync(join(folder, name), good.text);
  const seen: (ProblemCode | "ok")[] = [];
  for await (const result of readSources([{ path: folder }])) {
    seen.push(result.ok ? "ok" : result.problem.code);
    if (seen.length === 1) rmSync(join(folder, "b.txt"));
  }
  expect(seen).toEqual(["ok", "missing-file", "ok"]);
});

test("a wrong --published is said once and nothing is read", async () => {
  const results = await resultsOf([streamOf("words")], { published: "last \u001b[1mMonday" });
  expect(results.length).toBe(1);
  expect(problemsIn(results)[0]).toMatchObject({
    code: "wrong-date",
    where: { input: "--published" },
  });
  expect(problemsIn(results)[0]?.message).not.toMatch(/\p{Cc}/u);
});

test("library users get a SourceError", () => {
  expect(() => sourceFromText("")).toThrow(SourceError);
  expect(() => sourceFromText("words", { published: "soon" })).toThrow(/like 2025-03-12/);
});

test.each(["[", '"', " ", "\n", "(", "“", "{", "a (b)\n"])(
  "a megabyte of %j ends quickly",
  async (piece) => {
    const begun = performance.now();
    const bytes = Buffer.from(piece.repeat(1_000_000 / piece.length));
    await resultsOf([streamOf(bytes, 65_536)], { format: "text" });
    await resultsOf([streamOf(bytes, 65_536)]);
    expect(performance.now() - begun).toBeLessThan(5000);
  },
  30_000,
);
