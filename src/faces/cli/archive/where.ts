import { mkdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type Command, Option } from "commander";
import { Refusal } from "../errors.js";
import { onOneLine } from "../terminal/visible.js";

/** The option of every command over an archive; commander fills it from the environment too. */
export interface ArchiveOption {
  readonly archive?: string;
}

export function addArchiveOption(command: Command): Command {
  return command.addOption(
    new Option("--archive <file>", "the archive; the one in your data folder unless given").env(
      "RAPPORTEUR_ARCHIVE",
    ),
  );
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
