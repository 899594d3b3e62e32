import { type Command, Option } from "commander";
import { type ArchiveOption, addArchiveOption } from "./archive/where.js";
import { parseStory } from "./ask/options.js";
import type { DossierRun } from "./dossier/run.js";
import type { Outcome } from "./program.js";

interface DossierOptions extends ArchiveOption {
  readonly format?: NonNullable<DossierRun["format"]>;
  readonly output?: string;
}

export function addDossier(program: Command, _outcome: Outcome): void {
  const command = program
    .command("dossier")
    .summary("write all that is known of a story")
    .description(
      "Writes the dossier of a story: who takes part, what happened when, who demands what of whom, which figures disagree, who met whom, who said what, who copies whom. As a page it is one file that fetches nothing, where every entry leads to the words.",
    )
    .argument("<story>", "number of a story; rapporteur stories lists them", parseStory)
    .addOption(
      new Option(
        "-f, --format <name>",
        "a page, or the answers as JSON; html unless --output ends in .json",
      ).choices(["html", "json"]),
    )
    .option("-o, --output <file>", "write to a file, whole or not at all; stdout unless given");
  addArchiveOption(command).action(async (story: number, options: DossierOptions) => {
    const { runDossier } = await import("./dossier/run.js");
    await runDossier({
      ...options,
      story,
      format: options.format ?? null,
      file: options.output ?? null,
    });
  });
}
