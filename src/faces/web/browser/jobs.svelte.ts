import type { JobItem, JobStarted, JobState } from "../../http/api/add.js";
import { batchFiles, mostBytes } from "../add/batches.js";
import { counted, grouped } from "../app/words.js";
import { problemIn, send } from "./api.js";

/** What was sent in this visit, and what became of it; goes on while other pages are looked at. */
let items = $state.raw<readonly JobItem[]>([]);
let running = $state(0);
/** Share of the bytes of the jobs that run, 0 to 1. */
let share = $state(0);
let told = $state("");

export const jobs = {
  get items() {
    return items;
  },
  get isRunning() {
    return running > 0;
  },
  get share() {
    return share;
  },
  get told() {
    return told;
  },
  async addFiles(files: readonly File[], published: string): Promise<void> {
    const { batches, tooLarge } = batchFiles(files);
    items = [
      ...tooLarge.map(({ name, size }) => ({
        outcome: "problem" as const,
        name,
        message: `${name} has ${grouped(size)} bytes, more than the ${grouped(mostBytes)} that can be sent; add it with the command rapporteur add.`,
      })),
      ...items,
    ];
    for (const batch of batches) {
      const form = new FormData();
      for (const file of batch) form.append("file", file, file.webkitRelativePath || file.name);
      if (published) form.append("published", published);
      await run(form, counted(batch.length, "file"));
    }
  },
  addText(report: Readonly<Record<string, string>>): Promise<boolean> {
    const given = Object.entries(report).filter(([, value]) => value.trim() !== "");
    return run(Object.fromEntries(given), "the pasted text");
  },
};

/** False when the server would not have it. */
async function run(body: unknown, what: string): Promise<boolean> {
  running += 1;
  share = 0;
  told = `Sending ${what}…`;
  try {
    const { job } = await send<JobStarted>("POST", "/add.json", body);
    told = `Reading ${what}…`;
    const end = await follow(job);
    told = end.message ?? `${what[0]?.toUpperCase()}${what.slice(1)}: done.`;
    return end.state === "done";
  } catch (thrown) {
    const { message } = problemIn(thrown);
    told = message;
    items = [{ outcome: "problem", name: what, message }, ...items];
    return false;
  } finally {
    running -= 1;
  }
}

function follow(job: string): Promise<JobState> {
  return new Promise((resolve) => {
    const events = new EventSource(`/jobs/${job}/events`);
    const read = <Data>(event: MessageEvent<string>) => JSON.parse(event.data) as Data;
    events.addEventListener("item", (event) => {
      items = [read<JobItem>(event), ...items];
    });
    events.addEventListener("progress", (event) => {
      const state = read<JobState>(event);
      share = state.bytes === 0 ? 0 : state.bytesRead / state.bytes;
    });
    events.addEventListener("done", (event) => {
      events.close();
      share = 1;
      resolve(read<JobState>(event));
    });
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED)
        resolve({ job, state: "failed", bytes: 0, bytesRead: 0, items: [], message: lost });
      else told = "The connection is lost for the moment; it is tried again.";
    });
  });
}

const lost =
  "The server no longer knows this job: it was restarted. What it had read is kept; add the rest again.";
