import type { Archive } from "../../archive/archive.js";
import { tellChanges, tellDossier } from "../answers/index.js";
import type { ChangesAnswer, Dossier } from "../answers/types/index.js";
import { readingsOf, versionsIn } from "../dossier-file.js";
import type { PageInput } from "./desk.js";
import { renderPage } from "./page.js";

/** The page of a story; null when there is no such story. */
export async function makePage(archive: Archive, story: number): Promise<string | null> {
  const dossier = await tellDossier(archive, story);
  return dossier === null ? null : renderPage(await gatherInput(archive, dossier));
}

/** The texts that the pins of a dossier point into, who read them, and what came again changed. */
async function gatherInput(archive: Archive, dossier: Dossier): Promise<PageInput> {
  const texts = new Map<number, string>();
  for (const [report, version] of versionsIn(dossier)) {
    const kept = await archive.record(report, version);
    if (kept !== null) texts.set(report, kept.record.report.text);
  }
  const readings = await readingsOf(archive, dossier);
  const made = readings.map(({ by, model }) => `${by} with model ${model}`);
  return {
    dossier,
    texts,
    changes: await gatherChanges(archive, dossier),
    made: made.join(", ") || "rapporteur",
  };
}

/** Reports whose changes are told; the others are marked with their version alone. */
const mostChanged = 100;

/** What reports that came again tell otherwise than in the version before. */
async function gatherChanges(
  archive: Archive,
  { story }: Dossier,
): Promise<ReadonlyMap<number, ChangesAnswer>> {
  const changes = new Map<number, ChangesAnswer>();
  const again = story.reports.filter(({ version }) => version > 1).slice(0, mostChanged);
  for (const { report, version } of again) {
    const told = await tellChanges(archive, report, version - 1, version);
    if (told !== null) changes.set(report, told);
  }
  return changes;
}
