import { describe, expect, it } from "vitest";
import { formatNamed, type ReportRecord, recordFormats } from "../../src/record/index.js";
import { readTable } from "./csv-reader.js";
import { bare, write } from "./fixture.js";
import { full, text } from "./full.js";

type Event = ReportRecord["events"][number];

/** The rows of a format for the full fixture, its events changed. */
function table(format: string, change: (event: Event) => Partial<Event> = () => ({})) {
  const events = full.record.events.map((event) => ({ ...event, ...change(event) }));
  return readTable(write(formatNamed(format), [{ ...full, record: { ...full.record, events } }]));
}

const lines = () =>
  write(formatNamed("plover"), [full])
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const wordsAt = (spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => [...text].slice(start, end).join(""));

describe("plover", () => {
  it("has one event a line, of every factuality", () => {
    expect(lines().map(({ id, event }) => [id, event])).toEqual([
      ["harbour-1:e1", ["REJECT"]],
      ["harbour-1:e2", ["ACCUSE"]],
      ["harbour-1:e3", ["CONSULT"]],
    ]);
  });

  it("says who, whom, when and according to whom", () => {
    const [first, second, third] = lines();
    expect(first).toMatchObject({
      date: "2025-03-11",
      time: null,
      enddate: null,
      source: [{ code: "NOR", sector: "LAB", actor_text: "dockers' union" }],
      recipient: [{ code: null, actor_text: "Harbour Board" }],
      quad_code: 3,
      mode: [],
      event_text: ["will not", "sign"],
      according: "Mira Tolvanen",
      time_text: "Tuesday",
    });
    expect(second).toMatchObject({ date: null, mode: ["ALLEGE"], edtf: null });
    expect(third).toMatchObject({
      date: "2025-03-18",
      time: "09:00",
      event_loc: { name: "Quay Hall", cc3: null },
      factuality: "planned",
      meeting: "planned",
      according: null,
    });
  });

  it("pins every word that it gives", () => {
    for (const line of lines()) {
      expect(wordsAt(line.event_spans)).toEqual(line.event_text);
      expect(wordsAt([[line.text_info.start, line.text_info.end]])).toEqual([line.text]);
      expect(line.text).toContain(line.event_text[0]);
      if (line.time_text) expect(wordsAt(line.time_spans)).toEqual([line.time_text]);
    }
  });

  it("gives the sentence and not its paragraph", () => {
    expect(lines()[2].text).toBe(
      "The two sides will meet by the cranes 🏗️ in Quay Hall at 9 a.m. on 18 March.",
    );
  });
});

describe("polecat", () => {
  it("has one event a row, with the actors' columns going together", () => {
    const [, second, third] = table("polecat");
    expect(second).toMatchObject({
      "Event ID": "harbour-1:e2",
      "Event Date": "",
      "Event Mode": "ALLEGE",
      "Actor Name Raw": "the union's lawyer",
      "Recipient Name": "Harbour Board; The dockers' union",
      "Recipient Name Raw": "Harbour Board; dockers' union",
      "Recipient Country": "; NOR",
      "Primary Recipient Sector": "; LAB",
      "Actor Country": "",
      Intensity: "",
    });
    expect(third).toMatchObject({
      "Event Date": "2025-03-18",
      Placename: "Quay Hall",
      Country: "",
      "Story People": "Mira Tolvanen; the union's lawyer",
      Factuality: "planned",
      "Event Spans": full.record.events[2]?.anchor.spans[0]?.join("-"),
    });
  });
});

describe("acled", () => {
  it("has what is told as having happened and nothing else", () => {
    const ids = (factuality: Event["factuality"]) => table("acled", () => ({ factuality })).length;
    expect(table("acled").map((row) => row.event_id_cnty)).toEqual([
      "harbour-1:e1",
      "harbour-1:e2",
    ]);
    expect([ids("ongoing"), ids("planned"), ids("denied"), ids("threatened")]).toEqual([
      3, 0, 0, 0,
    ]);
  });

  it("dates by the words, with their precision, and leaves open what they do not say", () => {
    const rows = (time: string | null) => table("acled", () => ({ time }))[0];
    expect(rows("t1")).toMatchObject({
      event_date: "2025-03-11",
      year: "2025",
      time_precision: "1",
    });
    expect(rows("t2")).toMatchObject({ event_date: "2025-01-16", time_precision: "3" });
    expect(rows(null)).toMatchObject({ event_date: "", year: "", time_precision: "" });
  });

  it("names a type only where PLOVER's mode says it, and never a toll", () => {
    const types = (type: Event["type"], mode: string | null) => {
      const [row] = table("acled", () => ({ type, mode }));
      return [row?.disorder_type, row?.event_type, row?.fatalities];
    };
    expect(types("PROTEST", "DEMO")).toEqual(["Demonstrations", "Protests", ""]);
    expect(types("PROTEST", "RIOT")).toEqual(["Demonstrations", "Riots", ""]);
    expect(types("PROTEST", "STRIKE")).toEqual(["", "", ""]);
    expect(types("ASSAULT", "FIREARMS")).toEqual(["", "", ""]);
  });

  it.each([
    ["Oslo", "NOR", ["Oslo", "Norway", "578", "1"]],
    ["Norway", "NOR", ["Norway", "Norway", "578", "3"]],
    ["Port Alden", null, ["Port Alden", "", "", ""]],
  ])("places %s as widely as it is known to be", (name, country, wanted) => {
    const actors = full.record.actors.map((actor) =>
      actor.id === "a5" ? { ...actor, name, country } : actor,
    );
    const events = full.record.events.map((event) => ({ ...event, place: "a5" }));
    const read = { ...full, record: { ...full.record, actors, events } };
    const [row] = readTable(write(formatNamed("acled"), [read]));
    expect([row?.location, row?.country, row?.iso, row?.geo_precision]).toEqual(wanted);
  });
});

describe.each(["plover", "polecat", "acled", "timelinejs", "timeml"])("%s", (name) => {
  it("leaves hostile words whole, and is quick with thousands of events", () => {
    const events = Array.from({ length: 3000 }, (_, at) => ({
      ...(full.record.events[at % 3] as Event),
      id: `e${at + 1}`,
    }));
    const start = performance.now();
    const written = write(formatNamed(name), [{ ...full, record: { ...full.record, events } }]);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(written.length).toBeGreaterThan(10_000);
  });

  it("has nothing to say of a report without events, but is well formed", () => {
    const format = recordFormats.find((one) => one.name === name);
    expect(format?.each(bare("Ships wait."), 0)).not.toContain("e1");
  });
});
