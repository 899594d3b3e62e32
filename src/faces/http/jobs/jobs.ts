import type { JobItem, JobState } from "../api/add.js";

/** What a job tells those who listen, in order. */
export type JobNews =
  | { readonly kind: "item"; readonly index: number; readonly item: JobItem }
  | { readonly kind: "progress" | "done"; readonly state: JobState };

export interface Job {
  readonly name: string;
  state(): JobState;
  /** What comes from item `from` on, until the job is done. */
  follow(from: number, signal: AbortSignal): AsyncGenerator<JobNews>;
}

/** How a job tells how far it is. */
export interface JobReport {
  item(item: JobItem): void;
  read(bytes: number): void;
}

export interface Jobs {
  /** Starts when those before have ended. */
  start(bytes: number, work: (report: JobReport) => Promise<void>): Job;
  job(name: string): Job | null;
  /** Resolves when all have ended. */
  settled(): Promise<void>;
}

/** Jobs remembered after they ended. */
const mostRemembered = 100;

/** Keeps jobs for as long as the server runs. `explain` makes a sentence of an error. */
export function openJobs(explain: (error: unknown) => string): Jobs {
  const jobs = new Map<string, Job>();
  let last = 0;
  let work: Promise<void> = Promise.resolve();
  return {
    start(bytes, run) {
      const { job, begin } = makeJob(`j${++last}`, bytes, explain);
      jobs.set(job.name, job);
      forgetOldest(jobs);
      work = work.then(() => begin(run));
      return job;
    },
    job: (name) => jobs.get(name) ?? null,
    settled: () => work,
  };
}

function forgetOldest(jobs: Map<string, Job>): void {
  for (const [name, job] of jobs) {
    if (jobs.size <= mostRemembered) return;
    if (job.state().state !== "reading") jobs.delete(name);
  }
}

function makeJob(name: string, bytes: number, explain: (error: unknown) => string) {
  const items: JobItem[] = [];
  let state: JobState = { job: name, state: "reading", bytes, bytesRead: 0, items, message: null };
  let tell = () => {};
  let told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const change = (next: Partial<JobState>) => {
    state = { ...state, ...next };
    tell();
    told = new Promise((resolve) => {
      tell = resolve;
    });
  };
  const report: JobReport = {
    item(item) {
      items.push(item);
      change({});
    },
    read: (bytesRead) => change({ bytesRead: Math.min(bytes, bytesRead) }),
  };
  const begin = async (run: (report: JobReport) => Promise<void>) => {
    try {
      await run(report);
      change({ state: "done", bytesRead: bytes });
    } catch (error) {
      change({ state: "failed", message: explain(error) });
    }
  };
  const job: Job = {
    name,
    state: () => ({ ...state, items: [...items] }),
    async *follow(from, signal) {
      let next = from;
      const stopped = new Promise<void>((resolve) => {
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      while (!signal.aborted) {
        const change = told;
        for (; next < items.length; next++) {
          yield { kind: "item", index: next, item: items[next] as JobItem };
        }
        const isDone = state.state !== "reading";
        yield {
          kind: isDone ? "done" : "progress",
          state: { ...state, items: isDone ? [...items] : [] },
        };
        if (isDone) return;
        if (next >= items.length) await Promise.race([change, stopped]);
      }
    },
  };
  return { job, begin };
}
