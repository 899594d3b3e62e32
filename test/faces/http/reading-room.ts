import type { Hono } from "hono";
import { expect } from "vitest";
import { openArchive } from "../../../src/archive/index.js";
import { placeReport } from "../../../src/dossier/place.js";
import type { Answer, Crew, Task } from "../../../src/faces/cli/read/crew.js";
import { type ErrorBody, errorBody } from "../../../src/faces/http/api/common.js";
import { type Door, makeApp } from "../../../src/faces/http/app.js";
import type { WebFiles } from "../../../src/faces/http/pages/files.js";
import type { Room } from "../../../src/faces/http/room.js";
import type { AnyRoute } from "../../../src/faces/http/route.js";
import { openRoom } from "../../../src/faces/http/server.js";
import { routes } from "../../../src/faces/http/table.js";
import type { ReportRecord } from "../../../src/record/schema.js";
import { bare } from "../../record/fixture.js";
import { full } from "../../record/full.js";

export const host = "localhost:4173";
export const now = "2026-01-02T03:04:05.000Z";
export const { record } = full;

/** A room without a port over an archive in memory, with the fixture's report in it. */
export interface TestRoom {
  readonly app: Hono;
  readonly room: Room;
  /** Sends a request as a program on this machine would; checks JSON against the schema of its route. */
  ask<Answer = unknown>(path: string, how?: Ask): Promise<Told<Answer>>;
  close(): Promise<void>;
}

export interface Ask {
  readonly method?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly body?: string | Uint8Array | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Told<Answer = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed where it is JSON. */
  readonly json: Answer;
  /** What the one shape of errors says; null where it is none. */
  readonly error: ErrorBody["error"] | null;
}

/** Reads a report as having nothing in it; `read` may say otherwise. */
export function crewThat(read: (task: Task) => ReportRecord | string): Crew {
  return {
    async read(task): Promise<Answer> {
      const found = read(task);
      if (typeof found === "string") return { ok: false, message: found };
      return { ok: true, text: `${JSON.stringify(found)}\n` };
    },
    close: async () => undefined,
  };
}

export const bareCrew = crewThat(({ source }) => bare(source.text, source).record);

export const noFiles: WebFiles = { index: null, find: () => null };

export async function openTestRoom(
  options: {
    readonly crew?: Crew;
    readonly door?: Partial<Door>;
    readonly files?: WebFiles;
    readonly records?: readonly ReportRecord[];
    readonly room?: Partial<Room>;
  } = {},
): Promise<TestRoom> {
  const archive = await openArchive(":memory:");
  for (const one of options.records ?? [record]) {
    const added = await archive.add(one, { key: one.report.id, at: now });
    await archive.together(() => placeReport(archive, added.report));
  }
  const plan = { archive, model: null, who: "Runa", searches: null };
  const stopping = new AbortController().signal;
  const room: Room = {
    ...openRoom(plan, options.crew ?? bareCrew, stopping),
    now: () => now,
    ...options.room,
  };
  const door: Door = {
    host: "127.0.0.1",
    names: [],
    token: null,
    complain: (error) => {
      throw error;
    },
    ...options.door,
  };
  const app = makeApp(room, door, options.files ?? noFiles);
  return { app, room, ask: (path, how) => ask(app, path, how), close: () => archive.close() };
}

async function ask<Answer>(app: Hono, path: string, how: Ask = {}): Promise<Told<Answer>> {
  const { json, method = json === undefined ? "GET" : "POST" } = how;
  const headers = new Headers({ host, ...how.headers });
  if (json !== undefined && !headers.has("content-type")) {
    headers.set("content-type", "application/json");
  }
  const body = json === undefined ? how.body : JSON.stringify(json);
  const response = await app.request(`http://${host}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: body as string }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  const parsed = isJson && text !== "" ? JSON.parse(text) : null;
  if (response.ok && isJson) checkAnswer(method, path, parsed);
  const error = response.ok || !isJson ? null : (errorBody.safeParse(parsed).data?.error ?? null);
  return { status: response.status, headers: response.headers, text, json: parsed, error };
}

/** What is sent is what the interface says is sent. */
function checkAnswer(method: string, path: string, answer: unknown): void {
  const { pathname } = new URL(path, "http://x");
  const route = routeAt(method, pathname);
  if (route?.answer) expect(route.answer.safeParse(answer).error?.issues ?? []).toEqual([]);
}

function routeAt(method: string, pathname: string): AnyRoute | undefined {
  const given = pathname.split("/");
  return routes.find((route) => {
    const parts = route.path.split("/");
    if (route.method !== method || parts.length !== given.length) return false;
    return parts.every(
      (part, index) =>
        part === given[index] ||
        (part.startsWith("{") && part.endsWith(".json") === given[index]?.endsWith(".json")),
    );
  });
}

/** A form as a browser sends it. */
export function formWith(files: readonly (readonly [name: string, text: string | Uint8Array])[]): {
  readonly body: FormData;
  readonly method: "POST";
} {
  const body = new FormData();
  for (const [name, text] of files) body.append("file", new File([text as string], name));
  return { body, method: "POST" };
}

export function statementOf(id: string, within: ReportRecord = record) {
  const found = within.statements.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
