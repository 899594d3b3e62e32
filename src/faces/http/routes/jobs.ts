import { z } from "zod";
import { jobState } from "../api/add.js";
import { Failure } from "../failure.js";
import type { Job, JobNews } from "../jobs/jobs.js";
import type { Room } from "../room.js";
import { defineRoute } from "../route.js";

const jobParams = z.object({ job: z.string().regex(/^j[1-9]\d{0,8}$/) });
/** Milliseconds between signs of life on a silent stream. */
const heartbeat = 15_000;

export const jobRoute = defineRoute({
  method: "GET",
  path: "/jobs/{job}.json",
  about: "How far a job is, and what became of each report.",
  params: jobParams,
  query: null,
  body: null,
  answer: jobState,
  handle: async (room, { params }) => find(room, params.job).state(),
});

export const jobEventsRoute = defineRoute({
  method: "GET",
  path: "/jobs/{job}/events",
  about: "The same as server-sent events: item for each report, progress, and done at the end.",
  params: jobParams,
  query: null,
  body: null,
  answer: null,
  lasts: true,
  async handle(room, { params, request }) {
    const job = find(room, params.job);
    const last = request.headers.get("last-event-id") ?? "";
    const from = /^\d{1,9}$/.test(last) ? Number(last) + 1 : 0;
    return new Response(streamOf(job, from), {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      },
    });
  },
});

function find(room: Room, name: string): Job {
  const job = room.jobs.job(name);
  if (job) return job;
  throw new Failure(
    "not-found",
    `There is no job ${name}; jobs are forgotten when the server stops.`,
  );
}

/** A browser that lost the connection goes on behind the last item that it saw. */
function streamOf(job: Job, from: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  return new ReadableStream({
    async start(controller) {
      const send = (words: string) => {
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(words));
      };
      timer = setInterval(() => send(": still here\n\n"), heartbeat);
      timer.unref();
      try {
        for await (const news of job.follow(from, stop.signal)) send(eventOf(news));
        if (!stop.signal.aborted) controller.close();
      } finally {
        clearInterval(timer);
      }
    },
    cancel() {
      clearInterval(timer);
      stop.abort();
    },
  });
}

/** JSON holds no line ends, so an event's data is one line whatever the report says. */
function eventOf(news: JobNews): string {
  const id = news.kind === "item" ? `id: ${news.index}\n` : "";
  const data = JSON.stringify(news.kind === "item" ? news.item : news.state);
  return `${id}event: ${news.kind}\ndata: ${data}\n\n`;
}
