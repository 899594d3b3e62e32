import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ActorList, ActorPage, IdentityAnswer } from "../../../src/faces/http/api/actors.js";
import type {
  AnswerQuery,
  DemandsAnswer,
  StatementsAnswer,
} from "../../../src/faces/http/api/answers.js";
import type {
  ChangeList,
  Overview,
  ReportList,
  ReportView,
  VersionList,
} from "../../../src/faces/http/api/reports.js";
import type { SavedSearchList, SearchAnswer } from "../../../src/faces/http/api/search.js";
import type { StoryDossier, StoryList } from "../../../src/faces/http/api/stories.js";
import type { ReportRecord } from "../../../src/record/schema.js";
import { sha256Of } from "../../../src/text/hash.js";
import { bare } from "../../record/fixture.js";
import { now, openTestRoom, record, type TestRoom } from "./reading-room.js";

let room: TestRoom;
beforeAll(async () => {
  const text = `${record.report.text}\n\nA line was added.`;
  const changed: ReportRecord = {
    ...record,
    report: { ...record.report, text, sha256: sha256Of(text) },
    demands: [],
  };
  const other = bare("Nobody said anything at the lake on Tuesday.", {
    id: "lake-1",
    title: "The lake",
    publisher: "Lake Post",
    published: "2025-03-14",
  });
  room = await openTestRoom({ records: [record, other.record, changed] });
});
afterAll(() => room.close());

describe("data of pages", () => {
  test("the first page", async () => {
    const { json } = await room.ask<Overview>("/index.json");
    expect(json.counts).toMatchObject({ reports: 2, versions: 3 });
    expect(json.latest.map(({ title }) => title)).toEqual(["The lake", "Harbour talks stall"]);
    expect([json.who, json.readOnly]).toEqual(["Runa", false]);
  });

  test("a report: the newest version, or the one asked for", async () => {
    const newest = await room.ask<ReportView>("/reports/1.json");
    expect([newest.json.version, newest.json.record.demands.length]).toEqual([2, 0]);
    expect(newest.json.identities.length).toBeGreaterThan(0);
    const first = await room.ask<ReportView>("/reports/1.json?version=1");
    expect(first.json.record).toEqual(record);
    // Where it came from may be a path on this machine.
    expect(Object.keys(first.json.report)).not.toContain("key");
  });

  test("its versions, and what changed between them", async () => {
    const versions = await room.ask<VersionList>("/reports/1/versions.json");
    expect(versions.json.items.map(({ version, addedAt }) => [version, addedAt])).toEqual([
      [1, now],
      [2, now],
    ]);
    const { json } = await room.ask<ChangeList>("/reports/1/changes.json");
    expect(json.answer.changes.map(({ kind, change }) => [kind, change])).toEqual([
      ["demand", "went"],
    ]);
    const none = await room.ask("/reports/2/changes.json");
    expect([none.status, none.error?.message]).toEqual([
      404,
      "Report 2 has one version so far; there is nothing to compare.",
    ]);
  });

  test("lists by pages, each going on where the one before ended", async () => {
    const first = await room.ask<ReportList>("/reports.json?most=1");
    expect(first.json.items.map(({ report }) => report.number)).toEqual([2]);
    const after = encodeURIComponent(first.json.next ?? "");
    const second = await room.ask<ReportList>(`/reports.json?most=1&after=${after}`);
    expect(second.json.items.map(({ report }) => report.number)).toEqual([1]);
    expect(second.json.next).toBeNull();
  });

  test("search: entries with facets, reports with excerpts", async () => {
    const found = await room.ask<SearchAnswer>("/search.json?kinds=statement&facets=act,outlet");
    expect(found.json.entries).toHaveLength(4);
    expect(found.json.facets.map(({ facet }) => facet)).toEqual(["act", "outlet"]);
    expect(found.json.facets[0]?.values).toContainEqual({ value: "deny", label: "deny", count: 1 });
    const denied = await room.ask<SearchAnswer>("/search.json?kinds=statement&act=deny");
    expect(denied.json.entries.map(({ id }) => id)).toEqual(["s4"]);
    const counts = await room.ask<SearchAnswer>("/search.json?list=none&facets=act");
    expect(counts.json).toMatchObject({ entries: [], reports: [], next: null });
    expect(counts.json.facets[0]?.values.length).toBeGreaterThan(0);
    const reports = await room.ask<SearchAnswer>("/search.json?list=reports&words=lake");
    expect(reports.json.reports[0]?.excerpt?.text).toContain("lake");
  });

  test("found events and figures come with the words around them, verbatim", async () => {
    const found = await room.ask<SearchAnswer>("/search.json?kinds=event,figure,statement");
    const points = [...record.report.text];
    for (const { kind, report, spans, passage } of found.json.entries) {
      expect(passage !== null).toBe(kind !== "statement");
      if (!passage || report.id !== record.report.id) continue;
      expect(passage.marks).toEqual(spans);
      const end = passage.start + [...passage.text].length;
      expect(points.slice(passage.start, end).join("")).toBe(passage.text);
      expect(passage.start).toBeLessThanOrEqual(spans[0]?.[0] ?? 0);
      expect(end).toBeGreaterThanOrEqual(spans.at(-1)?.[1] ?? 0);
    }
    expect(found.json.entries.some(({ passage }) => passage !== null)).toBe(true);
  });

  test("actors: the list, by name, and one of them", async () => {
    const list = await room.ask<ActorList>("/actors.json?words=tolvan%20mira");
    expect(list.json.items.map(({ name }) => name)).toEqual(["Mira Tolvanen"]);
    const number = list.json.items[0]?.number ?? 0;
    const { json } = await room.ask<ActorPage>(`/actors/${number}.json`);
    expect(json.answer.said.length).toBe(1);
    expect(json.answer.because.length).toBe(json.identity.size);
  });

  test("stories, and the answers over one", async () => {
    const { json } = await room.ask<StoryList>("/stories.json");
    for (const story of json.items) {
      const told = await room.ask<StoryDossier>(`/stories/${story.number}.json`);
      expect(told.json.dossier.story.counts.reports).toBe(story.size);
    }
    const query: AnswerQuery = { outlet: "The Alden Tide", most: "5" };
    const address = new URLSearchParams(query as Record<string, string>);
    const demands = await room.ask<DemandsAnswer>(`/demands.json?${address}`);
    expect(demands.json.scope).toEqual({ outlet: "The Alden Tide", reports: 100 });
    for (const path of ["timeline", "statements", "figures", "meetings", "network"]) {
      expect((await room.ask(`/${path}.json`)).status).toBe(200);
    }
  });

  test("an answer from the newest reports leads to the older ones, and says what it leaves out", async () => {
    const { json } = await room.ask<StatementsAnswer>("/statements.json?reports=1");
    expect(json.covered.note).toMatch(
      /^Told from the newest report; \d+ older ones? (is|are) left out\.$/,
    );
    const seen = [json.covered.reports];
    let { older } = json.covered;
    let last: string | null = null;
    while (older !== null && seen.length < 20) {
      const address = `/statements.json?reports=1&older=${encodeURIComponent(older)}`;
      const { covered } = (await room.ask<StatementsAnswer>(address)).json;
      seen.push(covered.reports);
      ({ older, note: last } = covered);
    }
    const all = (await room.ask<StatementsAnswer>("/statements.json")).json.covered;
    expect(all.note).toBeNull();
    expect(seen.length).toBe(all.reports);
    expect(last).toBe("Told from the oldest report; newer ones are left out.");
    const wrong = await room.ask("/statements.json?older=nowhere");
    expect([wrong.status, wrong.error?.message]).toEqual([
      400,
      expect.stringMatching(/first page/),
    ]);
    expect((await room.ask("/statements.json?reports=1001")).status).toBe(400);
  });

  test("saved searches are listed, kept and forgotten", async () => {
    const search = { name: "Denials", query: "act=deny" };
    expect((await room.ask("/searches.json", { json: search })).status).toBe(201);
    const list = await room.ask<SavedSearchList>("/searches.json");
    expect(list.json.items).toEqual([{ number: 1, ...search, savedAt: now }]);
    expect((await room.ask("/searches/1.json", { method: "DELETE" })).status).toBe(200);
    expect((await room.ask("/searches/1.json", { method: "DELETE" })).status).toBe(404);
  });

  test("an answer that the browser has is not sent again", async () => {
    const first = await room.ask("/reports/1.json");
    const tag = first.headers.get("etag") ?? "";
    const again = await room.ask("/reports/1.json", { headers: { "if-none-match": `W/${tag}` } });
    expect([again.status, again.text]).toEqual([304, ""]);
    const other = await room.ask("/reports/2.json", { headers: { "if-none-match": tag } });
    expect(other.status).toBe(200);
  });
});

describe("stale links", () => {
  test.each([
    ["/reports/99.json", "There is no report 99 in this archive"],
    ["/reports/1.json?version=9", "Report 1 has no version 9; its newest is version 2."],
    ["/stories/99.json", "There is no story 99"],
    ["/actors/99.json", "There is no actor 99"],
    ["/jobs/j99.json", "There is no job j99"],
    ["/jobs/j99/events", "There is no job j99"],
    ["/reports/x.json", "There is nothing at this address."],
    ["/reports/0.json", "There is nothing at this address."],
    ["/reports/1/2/3.json", "There is nothing at this address."],
    ["/nowhere", "There is nothing at this address."],
    ["/export/song", "There is no export of that name"],
  ])("%s: a plain sentence", async (path, message) => {
    const { status, error } = await room.ask(path);
    expect([status, error?.code]).toEqual([404, "not-found"]);
    expect(error?.message).toContain(message);
  });

  test("an actor that was merged into another is found where it went, and back after undoing", async () => {
    const { items } = (await room.ask<ActorList>("/actors.json")).json;
    const [into, from] = [items[0]?.number ?? 0, items[1]?.number ?? 0];
    const merge = { json: { from, reason: "the same body" } };
    const merged = await room.ask<IdentityAnswer>(`/actors/${into}/merge.json`, merge);
    expect([merged.status, merged.json.identity]).toEqual([201, into]);
    expect(merged.json.decision).toMatchObject({ act: "merge", who: "Runa", at: now });
    const stale = await room.ask(`/actors/${from}.json`);
    expect([stale.status, stale.headers.get("location")]).toEqual([302, `/actors/${into}.json`]);
    const page = await room.ask(`/actors/${from}`, { headers: { accept: "text/html" } });
    expect([page.status, page.headers.get("location")]).toEqual([302, `/actors/${into}`]);
    expect((await room.ask(`/actors/${into}/merge.json`, merge)).error).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/one already/),
    });
    const { decisions } = (await room.ask<ActorPage>(`/actors/${into}.json`)).json;
    expect(decisions.map(({ act }) => act)).toEqual(["merge"]);
    const undo = `/decisions/${merged.json.decision.number}/undo.json`;
    expect((await room.ask(undo, { json: {} })).status).toBe(201);
    expect((await room.ask(undo, { json: {} })).error?.code).toBe("already-undone");
  });

  test("splitting off what is not there", async () => {
    const { items } = (await room.ask<ActorList>("/actors.json")).json;
    const members = { members: [{ report: 2, actor: "a77" }] };
    const { status } = await room.ask(`/actors/${items[0]?.number}/split.json`, { json: members });
    expect(status).toBe(409);
  });
});
