import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formatNamed, type Read } from "../../src/record/index.js";
import { bare, write } from "./fixture.js";
import { full } from "./full.js";

const date = z.strictObject({
  year: z.int(),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  hour: z.int().max(24).optional(),
  minute: z.int().max(59).optional(),
});
const words = z.strictObject({ headline: z.string().min(1), text: z.string() });
/** As https://timeline.knightlab.com/docs/json-format.html lays a timeline out, the fields that are written. */
const timeline = z.strictObject({
  scale: z.literal("human"),
  title: z.strictObject({ unique_id: z.string(), text: words, autolink: z.literal(false) }),
  events: z.array(
    z.strictObject({
      unique_id: z.string(),
      start_date: date,
      end_date: date.optional(),
      display_date: z.string(),
      group: z.string(),
      text: words,
      autolink: z.literal(false),
    }),
  ),
});

const lines = (...reads: Read[]) =>
  write(formatNamed("timelinejs"), reads)
    .trimEnd()
    .split("\n")
    .map((line) => timeline.parse(JSON.parse(line)));

describe("timelinejs", () => {
  it("has a document a line, with the events that have a day", () => {
    const all = lines(full, bare("Ships wait."), full);
    expect(all.map(({ events }) => events.map((event) => event.unique_id))).toEqual([
      ["harbour-1:e1", "harbour-1:e3"],
      [],
      ["harbour-1:e1", "harbour-1:e3"],
    ]);
  });

  it("dates a slide by the words and quotes them", () => {
    const slide = lines(full)[0]?.events[1];
    expect(slide?.start_date).toEqual({ year: 2025, month: 3, day: 18, hour: 9, minute: 0 });
    expect(slide?.display_date).toBe("2025-03-18 09:00 (“9 a.m. on 18 March”)");
    const january = full.record.events.map((event) => ({ ...event, time: "t2" }));
    const [first] = lines({ ...full, record: { ...full.record, events: january } });
    expect(first?.events[0]?.start_date).toEqual({ year: 2025, month: 1, day: 1 });
    expect(first?.events[0]?.end_date).toEqual({ year: 2025, month: 1, day: 31 });
  });

  it("keeps the report's words apart from ours", () => {
    const { document } = parseHTML(lines(full)[0]?.events[0]?.text.text ?? "");
    const quote = document.querySelector("blockquote")?.textContent ?? "";
    expect(full.record.report.text).toContain(quote);
    expect(quote).toContain("will not sign anything");
    expect(document.querySelector("small")?.textContent).toContain(
      "rapporteur 0.1.0: asserted according to Mira Tolvanen",
    );
  });

  it("lets no markup of a report through", () => {
    const evil = `<img src=x onerror="alert(1)">'"\u202E`;
    const actors = full.record.actors.map((actor) => ({ ...actor, name: evil }));
    const report = { ...full.record.report, title: evil, publisher: evil, url: `https://${evil}` };
    const [one] = lines({ ...full, record: { ...full.record, actors, report } });
    const html = [one?.title, ...(one?.events ?? [])].map((slide) =>
      slide ? slide.text.headline + slide.text.text : "",
    );
    expect(html).toHaveLength(3);
    for (const part of html) {
      expect(parseHTML(`<p>${part}</p>`).document.querySelectorAll("img")).toHaveLength(0);
      expect(part).not.toContain("\u202E");
    }
    const script = { ...full.record.report, url: "javascript:alert(1)" };
    const [two] = lines({ ...full, record: { ...full.record, report: script } });
    expect(two?.title.text.text).not.toContain("javascript");
  });
});
