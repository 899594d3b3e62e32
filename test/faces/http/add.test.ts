import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JobItem, JobStarted, JobState } from "../../../src/faces/http/api/add.js";
import type { ReportView } from "../../../src/faces/http/api/reports.js";
import { bare } from "../../record/fixture.js";
import { crewThat, formWith, openTestRoom, record, type TestRoom } from "./reading-room.js";

/** Refuses reports that ask for it, as a reader does with what it cannot read. */
const crew = crewThat(({ source }) =>
  source.text.includes("UNREADABLE") ? `${source.id}: too odd.` : bare(source.text, source).record,
);

let room: TestRoom;
beforeEach(async () => {
  room = await openTestRoom({ crew });
});
afterEach(() => room.close());

async function add(how: Parameters<TestRoom["ask"]>[1]): Promise<JobState> {
  const { status, json } = await room.ask<JobStarted>("/add.json", how);
  expect(status).toBe(202);
  await room.room.jobs.settled();
  return (await room.ask<JobState>(`/jobs/${json.job}.json`)).json;
}

describe("adding", () => {
  test("files are read one by one; problems are named file by file and stop no other", async () => {
    const state = await add(
      formWith([
        ["ferry.txt", "The ferry sails again, said its captain."],
        ["empty.txt", "  \n"],
        ["picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
        ["odd.txt", "UNREADABLE"],
        ["two.jsonl", '{"id":"q1","text":"One at the quay."}\n{"id":"q2"}\n'],
      ]),
    );
    expect([state.state, state.bytesRead]).toEqual(["done", state.bytes]);
    expect(state.items.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["ferry.txt", "new"],
      ["empty.txt", "problem"],
      ["picture.png", "problem"],
      ["odd.txt", "problem"],
      ["two.jsonl, line 1", "new"],
      ["two.jsonl, line 2", "problem"],
    ]);
    const messages = state.items.map((item) => ("message" in item ? item.message : ""));
    expect(messages[1]).toMatch(/^empty\.txt: there is no text in it/);
    expect(messages[2]).toMatch(/^picture\.png: .*binary/);
    expect(messages[5]).toMatch(/^two\.jsonl, line 2: the field "text" is missing/);
    const shown = (await room.ask<ReportView>("/reports/2.json")).json;
    expect(shown.record.report.text).toBe("The ferry sails again, said its captain.");
  });

  test("a pasted text, with what is known of it; the same again is the same", async () => {
    const json = { text: "The quay is open.", title: "Quay", published: "2025-04-01" };
    const first = await add({ json });
    expect(first.items).toEqual([
      { outcome: "new", name: "The pasted text", report: 2, version: 1, title: "Quay" },
    ]);
    const again = await add({ json });
    expect(again.items[0]).toMatchObject({ outcome: "same", report: 2, version: 1 });
  });

  test("a report that comes again changed is a new version", async () => {
    const url = "https://news.example/quay";
    await add({ json: { text: "The quay is open.", url } });
    const state = await add({ json: { text: "The quay is closed.", url } });
    expect(state.items[0]).toMatchObject({ outcome: "version", report: 2, version: 2 });
  });

  test("texts that are sent once more change nothing, in whatever order; the last one sent shows that it went back", async () => {
    const lines = (...texts: readonly string[]) =>
      formWith([
        ["q.jsonl", texts.map((text) => `${JSON.stringify({ id: "q", text })}\n`).join("")],
      ]);
    const outcomes = async (...texts: readonly string[]) =>
      (await add(lines(...texts))).items.map(({ name, outcome }) => [name, outcome]);
    const [open, closed] = ["The quay is open.", "The quay is closed."];
    expect(await outcomes(open, closed)).toEqual([
      ["q.jsonl, line 1", "new"],
      ["q.jsonl, line 2", "version"],
    ]);
    expect(await outcomes(open, closed)).toEqual([
      ["q.jsonl, line 2", "same"],
      ["q.jsonl, line 1", "same"],
    ]);
    expect((await room.room.archive.versions(2)).length).toBe(2);
    expect(await outcomes(closed, open)).toEqual([
      ["q.jsonl, line 1", "same"],
      ["q.jsonl, line 2", "version"],
    ]);
    const kept = await room.room.archive.record(2);
    expect([kept?.version, kept?.record.report.text]).toEqual([3, open]);
  });

  test.each([
    [{ text: " \n " }, 422, /^The pasted text: there is no text in it/],
    [{ text: "x".repeat(2_000_001) }, 413, /may hold 2,000,000/],
    [{ text: "Quay.", published: "soon" }, 422, /not a day or date-time/],
    [{ text: "Quay.", mood: "sour" }, 400, /mood/],
    [{ title: "Quay" }, 400, /^text: /],
  ])("a text that cannot be read is refused at once (%#)", async (json, status, message) => {
    const told = await room.ask("/add.json", { json });
    expect(told.status).toBe(status);
    expect(told.error?.message).toMatch(message);
  });

  test("a form without files, a damaged form, a wrong date, an upload too large", async () => {
    const none = await room.ask("/add.json", formWith([]));
    expect(none.error?.message).toBe("No file was sent; put files into parts named file.");
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const torn = await room.ask("/add.json", { method: "POST", body: "--y\r\n", headers });
    expect(torn.error?.message).toMatch(/cut off or is damaged/);
    const dated = formWith([["a.txt", "The quay."]]);
    dated.body.append("published", "yesterday");
    expect((await room.ask("/add.json", dated)).error?.field).toBe("published");
    const large = await room.ask("/add.json", formWith([["a.txt", "x".repeat(20_000_001)]]));
    expect([large.status, large.error?.code]).toEqual([413, "too-large"]);
  });

  test("hostile text and names come out as they went in, as data", async () => {
    const text = `<script>alert(1)</script> \u202Egnp.exe\u202C \u0007 “quay” ${"<".repeat(50)}`;
    const name = '"><img src=x onerror=alert(1)>\r\nX-Evil: 1.txt';
    await add({ json: { text, title: "</title><script>" } });
    const shown = await room.ask<ReportView>("/reports/2.json");
    expect(shown.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(shown.json.record.report.text).toBe(text);
    const state = await add(formWith([[name, "The quay."]]));
    expect(state.items[0]?.outcome).toBe("new");
    const page = await room.ask("/export/html?report=2");
    expect(page.text).not.toContain("<script>alert(1)");
    expect(page.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+"$/);
  });
});

describe("server-sent events", () => {
  interface Event {
    readonly event: string;
    readonly id: string | undefined;
    readonly data: JobItem & JobState;
  }

  function eventsIn(stream: string): readonly Event[] {
    return stream
      .split("\n\n")
      .filter((block) => block.includes("data: "))
      .map((block) => {
        const fields = new Map(
          block.split("\n").map((line) => {
            const at = line.indexOf(": ");
            return [line.slice(0, at), line.slice(at + 2)] as const;
          }),
        );
        const data = JSON.parse(fields.get("data") ?? "null") as Event["data"];
        return { event: fields.get("event") ?? "", id: fields.get("id"), data };
      });
  }

  test("an item for each report as it is read, and done at the end", async () => {
    const files = formWith([
      ["a.txt", "The quay\r\n\r\nevent: done\n\nis open."],
      ["b.txt", ""],
    ]);
    const { json } = await room.ask<JobStarted>("/add.json", files);
    const { status, headers, text } = await room.ask(`/jobs/${json.job}/events`);
    expect([status, headers.get("content-type")]).toEqual([
      200,
      "text/event-stream; charset=utf-8",
    ]);
    const events = eventsIn(text);
    const items = events.filter(({ event }) => event === "item");
    expect(items.map(({ id, data }) => [id, data.name])).toEqual([
      ["0", "a.txt"],
      ["1", "b.txt"],
    ]);
    expect(events.at(-1)).toMatchObject({ event: "done", data: { state: "done" } });
    expect(events.filter(({ event }) => event === "done")).toHaveLength(1);
  });

  test("a browser that lost the connection goes on behind what it saw", async () => {
    const files = formWith([
      ["a.txt", "One."],
      ["b.txt", "Two."],
    ]);
    const { json } = await room.ask<JobStarted>("/add.json", files);
    await room.room.jobs.settled();
    const headers = { "last-event-id": "0" };
    const { text } = await room.ask(`/jobs/${json.job}/events`, { headers });
    const items = eventsIn(text).filter(({ event }) => event === "item");
    expect(items.map(({ id }) => id)).toEqual(["1"]);
  });

  test("a crew that cannot read at all fails the job with its sentence", async () => {
    const broken = await openTestRoom({
      crew: {
        read: () => Promise.reject(new Error("no weights")),
        close: async () => undefined,
      },
    });
    const { json } = await broken.ask<JobStarted>("/add.json", { json: { text: "The quay." } });
    await broken.room.jobs.settled();
    const state = (await broken.ask<JobState>(`/jobs/${json.job}.json`)).json;
    expect(state).toMatchObject({ state: "failed", items: [] });
    expect(state.message).toContain("no weights");
    await broken.close();
  });
});

test("an archive for reading only takes nothing in", async () => {
  const { room: inside } = room;
  const readOnly = await openTestRoom({
    room: { archive: { ...inside.archive, readOnly: true } },
    records: [record],
  });
  const { status, error } = await readOnly.ask("/add.json", { json: { text: "The quay." } });
  expect([status, error?.code]).toEqual([403, "read-only"]);
  await readOnly.close();
});
