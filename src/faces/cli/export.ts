import { Argument, type Command, Option } from "commander";
import { archiveOnlyNames, exportTables } from "../../dossier/exports/names.js";
import { recordOnlyFormats } from "../../record/formats/index.js";
import { type ArchiveOption, addArchiveOption } from "./archive/where.js";
import { addScopeOptions, type ScopeOptions } from "./ask/options.js";
import { UsageError } from "./errors.js";
import type { ExportRun } from "./export/run.js";
import type { Outcome } from "./program.js";

interface ExportOptions extends ArchiveOption, ScopeOptions {
  readonly report?: string;
  readonly table?: ExportRun["table"];
  readonly output?: string;
}

const names: readonly string[] = [
  ...recordOnlyFormats.map(({ name }) => name),
  ...archiveOnlyNames,
];

export function addExport(program: Command, _outcome: Outcome): void {
  const command = program
    .command("export")
    .summary("write the archive, or part of it, in another format")
    .description(
      "Writes reports of the archive in a format for other programs: all, or those that the options leave; all options hold together. Records are as people left them in the reading room. docs/formats.md describes each format.",
    )
    .addArgument(new Argument("<format>", `one of ${names.join(", ")}`).argParser(parseFormat));
  addScopeOptions(command)
    .option("--report <report>", "only this report: its number or its id")
    .addOption(
      new Option(
        "--table <kind>",
        "of parquet: what the rows are; statements unless given",
      ).choices(exportTables),
    )
    .option("-o, --output <file>", "write to a file, whole or not at all; stdout unless given");
  addArchiveOption(command).action(async (format: string, options: ExportOptions) => {
    if (options.table !== undefined && format !== "parquet")
      throw new UsageError("--table is of parquet: other formats have no tables to choose.");
    const { runExport } = await import("./export/run.js");
    const table = options.table ?? "statements";
    await runExport({ ...options, table, format, file: options.output ?? null });
  });
}

function parseFormat(value: string): string {
  if (names.includes(value)) return value;
  if (value === "conllu")
    throw new UsageError(
      "conllu needs the words and trees of a reading, which the archive does not keep; rapporteur read REPORT --format conllu writes it.",
    );
  throw new UsageError(`There is no export “${value}”; choose one of ${names.join(", ")}.`);
}
