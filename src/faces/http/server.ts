import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import type { Archive } from "../../archive/archive.js";
import { reviewedArchive } from "../../dossier/review/reviewed-archive.js";
import { complain, Refusal, sentenceOf } from "../cli/errors.js";
import { type Crew, hireWhenNeeded, hireWorkers } from "../cli/read/crew.js";
import { makeApp } from "./app.js";
import { asFailure } from "./failure.js";
import { openJobs } from "./jobs/jobs.js";
import { loadFiles } from "./pages/files.js";
import { oneByOne, type Room } from "./room.js";
import { openSearches } from "./searches.js";

export interface ServerPlan {
  readonly archive: Archive;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly names: readonly string[];
  readonly token: string | null;
  readonly who: string;
  readonly model: string | null;
  /** Worker threads that read what is added. */
  readonly jobs: number;
  /** Where saved searches are kept; null for memory. */
  readonly searches: string | null;
}

export interface RunningServer {
  readonly port: number;
  /** Lets what is being answered end, for a little while, then closes everything but the archive. */
  close(): Promise<void>;
}

/** Milliseconds. */
const answerTime = 60_000;
const headersTime = 10_000;
const keepAliveTime = 5000;
const goodbyeTime = 2000;
const mostConnections = 500;

/** Opens the reading room's door. Throws a Refusal when the address cannot be listened on. */
export async function openServer(plan: ServerPlan): Promise<RunningServer> {
  const stop = new AbortController();
  const setup = { format: "jsonl", view: { width: 80, color: false }, model: plan.model };
  const crew = hireWhenNeeded(async () => hireWorkers(setup, plan.jobs));
  const room = openRoom(plan, crew, stop.signal);
  const files = await loadFiles(fileURLToPath(new URL("../web", import.meta.url)));
  const door = { ...plan, complain: (error: unknown) => complain(sentenceOf(error), error) };
  const { server, port } = await listen(makeApp(room, door, files).fetch, plan);
  return {
    port,
    async close() {
      stop.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), goodbyeTime);
      await room.jobs.settled();
      await closed;
      clearTimeout(timer);
      await crew.close();
    },
  };
}

export function openRoom(
  plan: Pick<ServerPlan, "archive" | "model" | "who" | "searches">,
  crew: Crew,
  stopping: AbortSignal,
): Room {
  const { archive, model, who, searches } = plan;
  return {
    archive,
    reviewed: reviewedArchive(archive),
    crew,
    jobs: openJobs((error) => asFailure(error).message),
    searches: openSearches(searches),
    model,
    who,
    now: () => new Date().toISOString(),
    write: oneByOne(),
    answerTime,
    stopping,
    proposals: new Map(),
  };
}

type Fetch = Parameters<typeof serve>[0]["fetch"];

function listen(
  fetch: Fetch,
  { host, port }: ServerPlan,
): Promise<{ readonly server: Server; readonly port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (info) => {
      server.off("error", fail);
      resolve({ server, port: info.port });
    }) as Server;
    server.requestTimeout = answerTime;
    server.headersTimeout = headersTime;
    server.keepAliveTimeout = keepAliveTime;
    server.maxConnections = mostConnections;
    const fail = (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port));
    server.once("error", fail);
  });
}

function cannotListen({ code }: NodeJS.ErrnoException, host: string, port: number): Refusal {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken, perhaps by another reading room; give another with --port, or --port 0 for any.`,
    EACCES: `Port ${port} may not be used without special rights; give one above 1023 with --port.`,
    EADDRNOTAVAIL: `${host} is no address of this machine; see --host.`,
    ENOTFOUND: `${host} is no address of this machine; see --host.`,
  };
  return new Refusal(
    reasons[code ?? ""] ?? `${host}:${port} cannot be listened on (${code ?? "unknown error"}).`,
  );
}
