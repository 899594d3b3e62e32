import { availableParallelism, userInfo } from "node:os";
import { type Command, Option } from "commander";
import { type ArchiveOption, addArchiveOption, makeRoomForArchive } from "./archive/where.js";
import { UsageError } from "./errors.js";
import type { Outcome } from "./program.js";

const ownPort = 4173;
/** More workers than that would take memory from the browser beside them. */
const mostJobsByItself = 4;
/** Shorter ones can be tried out. */
const shortestToken = 16;

interface ServeOptions extends ArchiveOption {
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly allowHost?: readonly string[];
  readonly who?: string;
  readonly open?: true;
  readonly model?: string;
}

export function addServe(program: Command, _outcome: Outcome): void {
  const command = program
    .command("serve")
    .summary("open the reading room in the browser")
    .description(
      "Opens the archive as a local web app, to read, check, correct and search it, and to take results away. Only this machine can reach it, unless --host says otherwise.",
    )
    .addOption(
      new Option("--port <n>", "port to listen on; 0 for any that is free")
        .argParser(parsePort)
        .default(ownPort),
    )
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .addOption(
      new Option(
        "--token <words>",
        "asked of everybody; needed for any --host but this machine",
      ).env("RAPPORTEUR_TOKEN"),
    )
    .option("--allow-host <name...>", "other names that it may be called by, behind a proxy")
    .option("--who <name>", "who decides, in the record of decisions; your user name unless given")
    .option("--open", "also open it in the browser")
    .option("--model <folder>", "weights to read with instead of those that came along");
  addArchiveOption(command).action(async (options: ServeOptions) => {
    const { host, port, model } = options;
    const token = await checkToken(options);
    const { runServe } = await import("./serve/run.js");
    await runServe({
      archive: await makeRoomForArchive(options),
      host,
      port,
      token,
      names: options.allowHost ?? [],
      who: options.who ?? ownName(),
      model: model ?? null,
      jobs: Math.max(1, Math.min(mostJobsByItself, availableParallelism() - 1)),
      opens: options.open === true,
    });
  });
}

async function checkToken({ host, token }: ServeOptions): Promise<string | null> {
  const { isLoopback } = await import("../http/guards/host.js");
  if (token === undefined) {
    if (isLoopback(host)) return null;
    throw new UsageError(
      `Others could reach ${host}, so --token is needed: at least ${shortestToken} characters that nobody guesses.`,
    );
  }
  if (/^[\w.~-]{16,200}$/.test(token)) return token;
  throw new UsageError(
    `--token takes ${shortestToken} to 200 letters, digits, and . _ ~ - without spaces.`,
  );
}

function parsePort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 65_536;
  if (port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not “${value}”.`);
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return "somebody";
  }
}
