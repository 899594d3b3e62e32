import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LanguageReader, loadLanguage } from "../../src/language/analyse.js";
import { readReport } from "../../src/reading/read.js";
import type { Reading, Statement } from "../../src/reading/reading.js";
import { sourceFromText } from "../../src/source/from-text.js";
import type { Span } from "../../src/text/span.js";
import { type Case, type Mark, marksOf, readCases } from "../cases.js";

let language: LanguageReader;
beforeAll(async () => {
  language = await loadLanguage({ threads: 1 });
});
afterAll(() => language.close());

async function read(text: string): Promise<Reading> {
  return readReport(sourceFromText(text), await language.analyse(text));
}

const roles = ["source", "cue", "content"] as const;

/** What a mark says of a statement; a role that is not marked is not compared. */
function expected(mark: Mark): object {
  const own = mark.marks.filter(({ name }) => name !== "statement");
  const spans = roles.flatMap((role) => {
    const marked = own.filter(({ name }) => name === role).flatMap(piecesOf);
    return marked.length > 0 ? [[role, { spans: marked }]] : [];
  });
  const act = own.find(({ name }) => name === "cue")?.value;
  return {
    ...Object.fromEntries(spans),
    ...(act ? { act } : {}),
    ...(mark.value ? { form: mark.value } : {}),
  };
}

/** A marked content that runs over paragraphs is a span in each. */
function piecesOf({ span, words }: Mark): readonly Span[] {
  let from = span.from;
  return words.split("\n\n").map((piece) => {
    const found = { from, to: from + piece.length };
    from = found.to + 2;
    return found;
  });
}

function shown(reading: Reading, statement: Statement): string {
  const words = ({ spans }: { spans: readonly Span[] }) =>
    spans.map(({ from, to }) => reading.source.text.slice(from, to)).join(" … ");
  return `(${words(statement.source)}) {${words(statement.cue)}} [${words(statement.content)}]`;
}

async function check({ text, marks }: Case): Promise<void> {
  const reading = await read(text);
  const wanted = marksOf(marks, "statement");
  const found = reading.statements.map((statement) => shown(reading, statement)).join("\n");
  expect(reading.statements, found).toMatchObject(wanted.map(expected));
}

describe("forms of statements", () => {
  it.each(readCases("statements/forms"))("$line", check);
});

describe("acts", () => {
  it.each(readCases("statements/acts"))("$line", check);
});

describe("silence", () => {
  it.each(readCases("statements/silence"))("$line", check);
});

describe("addressees, media, sourcing", () => {
  it.each(readCases("statements/details"))("$line", async ({ text, marks }) => {
    const reading = await read(text);
    const found = reading.statements.find(({ within }) => within === null);
    const wanted = marksOf(marks, "statement")[0];
    expect(found && shown(reading, found)).toBeDefined();
    const told = marksOf(marks, "addressee").map(({ words }) => words);
    const heard = (found?.addressees ?? []).map((id) => mentionsOf(reading, id));
    expect(heard.length, JSON.stringify(heard)).toBe(told.length);
    for (const [index, words] of told.entries()) expect(heard[index]).toContain(words);
    expect(found?.medium ?? null).toBe(marksOf(marks, "medium")[0]?.words ?? null);
    const sourcing = wanted?.marks.find(({ name }) => name === "source")?.value;
    if (sourcing) expect(found?.sourcing).toBe(sourcing);
  });
});

function mentionsOf(reading: Reading, id: string): readonly string[] {
  const actor = reading.actors.find((actor) => actor.id === id);
  return (actor?.mentions ?? []).map(({ span }) => reading.source.text.slice(span.from, span.to));
}
