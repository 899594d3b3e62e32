import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { plainTextOf } from "../../src/source/page/plain-text.js";
import { wordsOf } from "../../src/text/span.js";
import { problemsIn, resultsOf, scratch, sourcesIn } from "./helpers.js";

const folder = "test/cases/source/pages";
const page = readFileSync(join(folder, "harbour.html"), "utf8");

async function read(html: string | Uint8Array, options = {}) {
  const path = join(scratch(), "page.html");
  writeFileSync(path, html);
  const results = await resultsOf([{ path }], options);
  return { source: sourcesIn(results)[0], problem: problemsIn(results)[0] };
}

test("a page gives its article as text, blocks parted by blank lines", async () => {
  const { source } = await read(page);
  expect(source?.text.split("\n\n")).toEqual([
    "Boats wait at the quay of Velm\nPhoto: Lena Orrin",
    "The harbour council of Velm wrote to both fleets on Monday, asking them to answer within ten days, before the spring storms close the channel.",
    "“We stay in the harbour\nuntil they answer,” said the council’s speaker, Anna Berg, after a long night of talks with the captains, their families and\u00A0the salt carriers of Orsk.",
    "What the letter asks",
    "An open channel for both fleets, day and night.",
    "Fair prices for salt, set once a year by the council.",
    "Nobody leaves before the letter is signed, and nobody is paid before the channel is open again.",
    "The captains, who came from as far as Kaff, said that they would read the letter, and that they would answer it in their own time and words.",
  ]);
});

test("what the page says about itself", async () => {
  const { source } = await read(page);
  expect(source).toMatchObject({
    title: "Council writes to “both fleets”",
    byline: "Ilse Marran, Tom Ader",
    publisher: "Orsk Herald",
    url: "https://herald.example/velm/council-writes",
    published: "2025-03-12T08:30:00+01:00",
    publishedBasis: "stated",
  });
  expect(source?.credits).toMatchObject([{ kind: "image", name: "Lena Orrin" }]);
  const [credit] = source?.credits ?? [];
  expect(credit && wordsOf(source?.text ?? "", credit.leftOut)).toBe("Photo: Lena Orrin");
  expect(credit && wordsOf(source?.text ?? "", credit.span)).toBe("Lena Orrin");
});

test("what was left out is said", async () => {
  const { source } = await read(page);
  expect(source?.notices.map((notice) => notice.code)).toEqual([
    "page-parts-left-out",
    "credit-left-out",
  ]);
  expect(source?.notices[0]?.message).toMatch(
    /^Of the page's \d+ words \d+ stand outside .* 1 navigation, 1 side box/,
  );
});

test("a date given outranks the page's", async () => {
  const { source } = await read(page, { published: "2025-03-14" });
  expect(source).toMatchObject({ published: "2025-03-14", publishedBasis: "given" });
});

const bare = page.replace(/<script type[\s\S]*?<\/script>/, "");

test.each([
  [
    '<meta property="article:published_time" content="2025-03-12T07:30:00Z">',
    "2025-03-12T07:30:00Z",
  ],
  ['<meta name="date" content="2025-03-12 07:30:00 +0000">', "2025-03-12T07:30:00+00:00"],
  ['<meta itemprop="datePublished" content="2025-03-12">', "2025-03-12"],
])("the date by %s", async (meta, published) => {
  const { source } = await read(bare.replace("<style>", `${meta}<style>`));
  expect(source).toMatchObject({
    published,
    publishedBasis: "stated",
    publisher: "Orsk Herald Online",
  });
  expect(source?.title).toBe("Council writes to both fleets | Orsk Herald");
});

test("the date by <time>, unless there are several", async () => {
  const one = bare.replace("</h1>", '</h1><time datetime="2025-03-12">Wednesday</time>');
  expect((await read(one)).source?.published).toBe("2025-03-12");
  const two = one.replace("</article>", '<time datetime="2025-03-01">1 March</time></article>');
  expect((await read(two)).source?.published).toBeNull();
});

test("a date that is no ISO date is not used, and both notices say so", async () => {
  const { source } = await read(
    bare.replace("<style>", '<meta name="date" content="March 12, 2025"><style>'),
  );
  expect(source?.published).toBeNull();
  expect(source?.notices.map((notice) => notice.code)).toContain("publication-date-unreadable");
  expect(source?.notices.map((notice) => notice.code)).toContain("no-publication-date");
});

test("a page in the encoding that it declares", async () => {
  const html = page.replace('charset="utf-8"', 'charset="windows-1252"').replaceAll("Berg", "Bérg");
  const bytes = Buffer.from(html.replace(/[“”’]/g, "'"), "latin1");
  expect((await read(bytes)).source?.text).toContain("Anna Bérg");
  expect(
    (
      await read(
        Buffer.from(html.replace(/[“”’]/g, "'").replace("windows-1252", "utf-8"), "latin1"),
      )
    ).problem?.code,
  ).toBe("broken-encoding");
});

test("a page of links holds no article", async () => {
  const [problem] = problemsIn(await resultsOf([{ path: join(folder, "links.html") }]));
  expect(problem?.code).toBe("no-article");
  expect(problem?.message).toMatch(/^test\/cases\/source\/pages\/links\.html: no article/);
});

test.each([
  ["<p>One<p>Two", "One\n\nTwo"],
  ["<div>One <b>bold</b>\n word</div><div>Two</div>", "One bold word\n\nTwo"],
  ["One<br>Two<br/><br>Three", "One\nTwo\n\nThree"],
  ["<ul><li>One</li><li><p>Two</p></li></ul>", "One\n\nTwo"],
  ["<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A\tB\n\nC"],
  ["<pre>a  b\n  c</pre>", "a  b\n  c"],
  ["<p>Fi<wbr>sh&shy;ing <i>&amp;</i> salt</p><script>no()</script>", "Fish\u00ADing & salt"],
  ["<h2>Head</h2>text<figure><figcaption>Cap</figcaption></figure>", "Head\n\ntext\n\nCap"],
  ["  <p>  </p><p> One </p>  ", "One"],
])("%s", (html, text) => {
  expect(plainTextOf(parseHTML(`<html><body>${html}</body></html>`).document.body).text).toBe(text);
});

test.each([
  ["depth", "<div>".repeat(5000)],
  ["tags", "<b>".repeat(300_000)],
])(
  "a page beyond the limits of %s is refused quickly",
  async (_, html) => {
    const begun = performance.now();
    expect((await read(`<!doctype html><body>${html}`)).problem?.code).toBe("page-too-complex");
    expect(performance.now() - begun).toBeLessThan(3000);
  },
  30_000,
);

test.each(["[", "<", "&amp", "<!--", " ", '"'])(
  "a page with a megabyte of %j ends quickly",
  async (piece) => {
    const begun = performance.now();
    await read(page.replace("<h2>", `${piece.repeat(1_000_000 / piece.length)}<h2>`));
    expect(performance.now() - begun).toBeLessThan(10_000);
  },
  30_000,
);
