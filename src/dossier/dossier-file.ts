import type { Archive } from "../archive/archive.js";
import { version } from "../version.js";
import { tellDossier } from "./answers/dossier.js";
import type { Dossier, DossierFile, DossierReading, Scope } from "./answers/types/index.js";

/** How a dossier is made to be kept apart from its archive. */
export interface FileOptions extends Pick<Scope, "reports" | "older"> {
  /** Items of a list at most, from 1 to 500; 500 otherwise. */
  readonly most?: number;
  /** The instant, ISO 8601 with its zone; left out so that the same archive gives the same bytes. */
  readonly at?: string;
}

/**
 * The dossier of a story with a head that says what it is and what made it. Null when there is no story of that number.
 * docs/dossier.schema.json is its schema.
 */
export async function tellDossierFile(
  archive: Archive,
  story: number,
  { most, at, ...window }: FileOptions = {},
): Promise<DossierFile | null> {
  const dossier = await tellDossier(archive, story, most, window);
  if (dossier === null) return null;
  const readings = await readingsOf(archive, dossier);
  const made = { by: `rapporteur ${version}`, at: at ?? null, readings };
  return { format: "rapporteur-dossier", version: 1, made, ...dossier };
}

/** What read the reports that the answers point to, in the versions that they point to. */
export async function readingsOf(
  archive: Archive,
  dossier: Dossier,
): Promise<readonly DossierReading[]> {
  const found = new Map<string, DossierReading>();
  for (const [report, number] of versionsIn(dossier)) {
    const version = (await archive.versions(report)).find((one) => one.version === number);
    if (version === undefined) continue;
    const { by, model } = version;
    const key = `${by} ${model}`;
    found.set(key, { by, model, reports: (found.get(key)?.reports ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.reports - a.reports);
}

/** The version of each report that a dossier points to. */
export function versionsIn(dossier: Dossier): ReadonlyMap<number, number> {
  const lists = Object.values(dossier).flatMap(({ reports }) => reports);
  return new Map(lists.map((line) => [line.report, line.version]));
}
