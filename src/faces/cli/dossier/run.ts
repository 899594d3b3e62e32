import { tellDossierFile } from "../../../dossier/dossier-file.js";
import { makePage } from "../../../dossier/page/make-page.js";
import { type ArchiveOption, sparedOf } from "../archive/where.js";
import { findStory } from "../ask/find.js";
import { withArchive } from "../ask/open.js";
import { openOutput, refuseToReplace } from "../output.js";

export interface DossierRun extends ArchiveOption {
  readonly story: number;
  /** Null to go by the ending of the file. */
  readonly format: "html" | "json" | null;
  /** Null for stdout. */
  readonly file: string | null;
}

/** Writes the dossier of a story. Throws a Refusal, and leaves no file, when there is none. */
export async function runDossier(run: DossierRun): Promise<void> {
  const format = run.format ?? (run.file?.toLowerCase().endsWith(".json") ? "json" : "html");
  await refuseToReplace(run.file, sparedOf(run));
  await withArchive(run, async (archive) => {
    const story = await findStory(archive, run.story);
    const written =
      format === "html"
        ? await makePage(archive, story)
        : `${JSON.stringify(await tellDossierFile(archive, story), null, 2)}\n`;
    await write(written ?? "", run.file);
  });
}

async function write(written: string, file: string | null): Promise<void> {
  const output = await openOutput(file);
  try {
    await output.write(written);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}
