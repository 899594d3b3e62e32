import { Worker } from "node:worker_threads";
import { quietEngine } from "../../../language/quiet-engine.js";
import type { Source } from "../../../source/source.js";
import { Refusal, sentenceOf } from "../errors.js";
import type { ReportReader, Setup } from "./report-reader.js";

/** One report to read; `index` counts the reports written before it. */
export interface Task {
  readonly source: Source;
  readonly index: number;
}

/** The report as it is written out, or why there is none. */
export type Answer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** Those who read reports: this thread, or several workers. */
export interface Crew {
  /** Rejects only when reading cannot go on at all, such as without a model. */
  read(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

/** Reads in this thread, one report after the other: the quickest way to a single one. */
export async function hireNobody(setup: Setup): Promise<Crew> {
  // Loaded here only: with workers, this thread needs none of the network's libraries.
  const { loadReportReader } = await import("./report-reader.js");
  const read = await loadReportReader(setup);
  return { read: (task) => answer(read, task), close: async () => undefined };
}

/** A crew that is hired with its first report, if there ever is one. */
export function hireWhenNeeded(hire: () => Promise<Crew>): Crew {
  let crew: Promise<Crew> | null = null;
  return {
    async read(task) {
      crew ??= hire();
      return (await crew).read(task);
    },
    async close() {
      await (await crew?.catch(() => null))?.close();
    },
  };
}

/** What a worker does with a task too, so that both ways give the same bytes. */
export async function answer(read: ReportReader, task: Task): Promise<Answer> {
  try {
    return { ok: true, text: await read(task.source, task.index) };
  } catch (error) {
    return { ok: false, message: `${task.source.id}: ${sentenceOf(error)}` };
  }
}

/** What workers send: an answer, or that they cannot work at all. */
export type FromWorker =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "unfit"; readonly message: string };

/**
 * Asks a worker to end after the report in hand. One that is torn out of the network's arithmetic instead takes
 * the whole process down.
 */
export const stop = "stop";

interface Waiting {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Tasks that a worker has at a time: the one in hand, and the next, so that it need not wait for this thread. */
const tasksEach = 2;

/** Reads in `jobs` worker threads, each with a reader of its own. */
export function hireWorkers(setup: Setup, jobs: number): Crew {
  const queue: Waiting[] = [];
  /** What each worker has been sent and has not answered yet, in order. */
  const sent = new Map<Worker, Waiting[]>();
  let failure: unknown = null;

  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of [...sent.values(), queue].flatMap((all) => all.splice(0)))
      reject(failure);
  };
  const assign = () => {
    while (queue.length > 0) {
      const [worker, tasks] = [...sent].reduce((a, b) => (b[1].length < a[1].length ? b : a));
      if (tasks.length >= tasksEach) return;
      const next = queue.shift() as Waiting;
      tasks.push(next);
      worker.postMessage(next.task);
    }
  };
  const hear = (worker: Worker, message: FromWorker) => {
    if (message.kind === "unfit") return fail(new Refusal(message.message));
    sent.get(worker)?.shift()?.resolve(message.answer);
    assign();
  };
  quietEngine();
  const workers = Array.from({ length: jobs }, () => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: setup });
    worker.on("message", (message: FromWorker) => hear(worker, message));
    worker.on("error", fail);
    sent.set(worker, []);
    return worker;
  });
  const gone = workers.map((worker) => new Promise((resolve) => worker.once("exit", resolve)));
  return {
    read: (task) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        queue.push({ task, resolve, reject });
        assign();
      }),
    close: async () => {
      queue.splice(0);
      for (const worker of workers) worker.postMessage(stop);
      await Promise.all(gone);
    },
  };
}
