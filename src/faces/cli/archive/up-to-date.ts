import { type Archive, ArchiveProblem, openArchive } from "../../../archive/index.js";
import { count } from "../ask/words.js";
import { complain } from "../errors.js";
import { drawProgress } from "../read/progress.js";

/** So many reports are brought up to date before a question is answered: it takes a second. */
const few = 500;

/**
 * Opens the archive to add to it. What an older program kept is brought up to date first, with one line on stderr if it
 * takes more than a moment; killing the program meanwhile does no harm, and the next one goes on.
 */
export async function openUpToDate(place: string): Promise<Archive> {
  const progress = showRenewing();
  try {
    const options = { create: true, proves: true, onRenewing: progress.update };
    return await openArchive(place, options);
  } finally {
    progress.clear();
  }
}

/**
 * Opens the archive to be asked only. One of an older schema is brought to this one, and a few reports, or as many as
 * `most`, are brought up to date; where that cannot be, it is asked as it is, and a line says so.
 */
export async function openToAsk(place: string, most = few): Promise<Archive> {
  const asItIs = await openArchive(place, { readOnly: true }).catch(unlessOlder);
  if (asItIs !== null) {
    const left = await leftIn(asItIs);
    if (left > most) tellLeft(left);
    if (left === 0 || left > most) return asItIs;
    await asItIs.close();
  }
  const problem = await bringUpToDate(place, most).catch(problemOf);
  if (asItIs === null && problem) throw problem;
  const archive = await openArchive(place, { readOnly: true });
  tellLeft(await leftIn(archive));
  return archive;
}

function problemOf(error: unknown): ArchiveProblem {
  if (error instanceof ArchiveProblem) return error;
  throw error;
}

function unlessOlder(error: unknown): null {
  if (error instanceof ArchiveProblem && error.code === "older") return null;
  throw error;
}

/** Damage where it is written is told by whatever else meets it. */
function leftIn(archive: Archive): Promise<number> {
  return archive.outdated().catch(() => 0);
}

/** Throws when it cannot be opened so; what stands in the way later only leaves the rest of the reports as they are. */
async function bringUpToDate(place: string, most: number): Promise<null> {
  const archive = await openArchive(place, { create: false, proves: true, renews: false });
  const progress = showRenewing();
  try {
    let left = archive.readOnly ? 0 : await archive.outdated();
    while (left > 0 && left <= most) {
      progress.update(left);
      left = await archive.renew();
    }
  } catch (error) {
    problemOf(error);
  } finally {
    progress.clear();
    await archive.close();
  }
  return null;
}

function tellLeft(left: number): void {
  if (left > 0)
    complain(
      `${count(left, "report")} kept by an older Rapporteur may not be found yet by all that their records say; rapporteur check brings them up to date where the archive may be written.`,
    );
}

/** Milliseconds. */
const patience = 1000;
const redraw = 100;

/** On a terminal a line that moves and goes at the end, else one that says what is going on. */
function showRenewing() {
  const start = performance.now();
  let [all, last] = [0, 0];
  return {
    update(left: number): void {
      all = Math.max(all, left);
      const now = performance.now() - start;
      if (now < patience || now - last < redraw) return;
      if (process.stderr.isTTY) drawRenewing(all - left, all, now / 1000);
      else if (last === 0)
        complain(`Bringing ${count(all, "report")} up to date that an older Rapporteur has kept.`);
      last = now;
    },
    clear(): void {
      if (last > 0 && process.stderr.isTTY) process.stderr.write("\r\u001B[K");
    },
  };
}

function drawRenewing(done: number, all: number, seconds: number): void {
  const width = Math.max(20, (process.stderr.columns || 80) - 1);
  const line = drawProgress({ reports: done, bytes: done, total: all, seconds });
  process.stderr.write(`\r\u001B[K${`up to date: ${line}`.slice(0, width)}`);
}
