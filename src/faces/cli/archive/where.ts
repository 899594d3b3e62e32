import { mkdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type Command, Option } from "commander";
import { Refusal, UsageError } from "../errors.js";
import type { Spared } from "../output.js";
import { onOneLine } from "../terminal/visible.js";

/** The option of every command over an archive; commander fills it from the environment too. */
export interface ArchiveOption {
  readonly archive?: string;
}

export function addArchiveOption(command: Command): Command {
  const option = new Option(
    "--archive <file>",
    "the archive; the one in your data folder unless given",
  ).argParser(parseFile);
  // An empty variable is as good as none, as is the custom.
  return command.addOption(
    process.env.RAPPORTEUR_ARCHIVE === "" ? option : option.env("RAPPORTEUR_ARCHIVE"),
  );
}

/** What SQLite would take for a database that is gone with the program. */
function parseFile(value: string): string {
  if (value.trim() !== "" && value !== ":memory:" && !value.startsWith("file:")) return value;
  throw new UsageError(`--archive takes the name of a file, not “${onOneLine(value)}”.`);
}

/** Where the archive lies: as given, else where the platform keeps a user's data. */
export function whereArchive(option: ArchiveOption): string {
  return option.archive ?? ownArchive(process.platform, process.env, homedir());
}

/** As `whereArchive`; the folder of the user's own archive is made when it is not there. Throws a Refusal. */
export async function makeRoomForArchive(option: ArchiveOption): Promise<string> {
  const place = whereArchive(option);
  const folder = dirname(place);
  try {
    if (option.archive === undefined) await mkdir(folder, { recursive: true });
    else await stat(folder);
  } catch {
    throw new Refusal(
      `The folder ${onOneLine(folder)} of the archive is not there; make it first, or name another file with --archive.`,
    );
  }
  return place;
}

/** The files of an archive, which no output may take the place of. */
export function sparedOf(option: ArchiveOption): readonly Spared[] {
  const place = whereArchive(option);
  return ["", "-wal", "-shm"].map((end) => ({
    path: `${place}${end}`,
    what: "the archive itself",
  }));
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The user's own archive: by the XDG convention, but on macOS and Windows by theirs. */
export function ownArchive(platform: string, environment: Environment, home: string): string {
  return join(dataFolder(platform, environment, home), "archive.db");
}

function dataFolder(platform: string, environment: Environment, home: string): string {
  if (platform === "darwin") return join(home, "Library", "Application Support", "Rapporteur");
  if (platform === "win32")
    return join(environment.LOCALAPPDATA || join(home, "AppData", "Local"), "Rapporteur");
  const data = environment.XDG_DATA_HOME;
  // The convention asks to pass over a path that is not absolute.
  return join(data?.startsWith("/") ? data : join(home, ".local", "share"), "rapporteur");
}
