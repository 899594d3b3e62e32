import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formatNamed } from "../../src/record/index.js";
import { bare, read, text, write } from "./fixture.js";
import { full } from "./full.js";

const quote = z.strictObject({
  type: z.literal("TextQuoteSelector"),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
const position = z.strictObject({
  type: z.literal("TextPositionSelector"),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
const target = z.strictObject({
  type: z.literal("SpecificResource"),
  source: z.strictObject({
    id: z.string().regex(/^urn:/),
    type: z.literal("Text"),
    format: z.literal("text/plain"),
    language: z.string(),
    via: z.url().optional(),
  }),
  selector: z.tuple([quote, position]),
});
const body = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TextualBody"),
    purpose: z.enum(["tagging", "classifying", "identifying", "describing"]),
    value: z.string(),
  }),
  z.strictObject({
    type: z.literal("SpecificResource"),
    purpose: z.literal("linking"),
    source: z.string().regex(/^urn:/),
  }),
]);
const annotation = z.strictObject({
  id: z.string().regex(/^urn:/),
  type: z.literal("Annotation"),
  motivation: z.literal("tagging"),
  body: z.array(body),
  target: z.union([target, z.array(target).min(2)]),
});
/** As https://www.w3.org/TR/annotation-model/ lays a collection out. */
const collection = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: z.string().regex(/^urn:/),
  type: z.literal("AnnotationCollection"),
  label: z.string(),
  generator: z.strictObject({ type: z.literal("Software"), name: z.string() }),
  generated: z.iso.datetime().optional(),
  total: z.int().nonnegative(),
  first: z.strictObject({
    id: z.string(),
    type: z.literal("AnnotationPage"),
    partOf: z.string(),
    startIndex: z.literal(0),
    items: z.array(annotation),
  }),
});

const parse = (line: string) => collection.parse(JSON.parse(line));
const [line = ""] = write(formatNamed("annotations"), [read]).split("\n");
const { total, first } = parse(line);
const targets = first.items.flatMap((item) => item.target);

describe("annotations", () => {
  it("has source, cue and content of each statement, and only links that lead somewhere", () => {
    expect(total).toBe(4 * 3);
    expect(first.items).toHaveLength(total);
    const ids = new Set(first.items.map((item) => item.id));
    expect(ids.size).toBe(total);
    const links = first.items.flatMap((item) =>
      item.body.flatMap((part) => (part.type === "SpecificResource" ? [part.source] : [])),
    );
    expect(links).toHaveLength(total * 2);
    for (const link of links) expect(ids.has(link)).toBe(true);
  });

  it("selects the same words by quote and by position, in code points", () => {
    const points = [...text];
    expect(targets).toHaveLength(13);
    for (const { selector } of targets) {
      const [{ exact, prefix, suffix }, { start, end }] = selector;
      expect(points.slice(start, end).join("")).toBe(exact);
      expect(text).toContain(prefix + exact + suffix);
      expect([...prefix]).toHaveLength(Math.min(32, start));
      expect([...suffix]).toHaveLength(Math.min(32, points.length - end));
    }
  });

  it("is a document a line, also for a report without statements", () => {
    const lines = write(formatNamed("annotations"), [bare("Ships wait."), read]).trimEnd();
    expect(lines.split("\n").map((each) => parse(each).total)).toEqual([0, 12]);
  });

  it("has times, events, demands and figures with what was read in them", () => {
    const { first, total } = parse(write(formatNamed("annotations"), [full]));
    expect(total).toBe(4 * 3 + 3 + 3 + 1 + 1);
    const said = (tag: string) =>
      first.items
        .map(({ body }) => body.flatMap((part) => ("value" in part ? [part.value] : [])))
        .filter(([first]) => first === tag)
        .map(([, ...rest]) => rest.join(" | "));
    expect(said("time")).toEqual([
      "DATE | 2025-03-11",
      "DATE | 2025-01",
      "TIME | 2025-03-18T09:00",
    ]);
    expect(said("event")).toEqual([
      "REJECT | asserted: dockers' union → Harbour Board",
      "ACCUSE ALLEGE | asserted: the union's lawyer → Harbour Board, dockers' union",
      "CONSULT | planned: dockers' union, Harbour Board, meeting planned",
    ]);
    expect(said("demand")).toEqual(["Mira Tolvanen → Harbour Board"]);
    expect(said("figure")).toEqual(["about | about 40 cranes"]);
  });

  it("gives every annotation an id of its own and leads every link to one", () => {
    const { items } = parse(write(formatNamed("annotations"), [full])).first;
    const ids = new Set(items.map(({ id }) => id));
    expect(ids.size).toBe(items.length);
    const links = items.flatMap(({ body }) =>
      body.flatMap((part) => (part.type === "SpecificResource" ? [part.source] : [])),
    );
    expect(links.length).toBe(4 * 6 + 2 + 2 + 1);
    for (const link of links) expect(ids.has(link), link).toBe(true);
  });
});
