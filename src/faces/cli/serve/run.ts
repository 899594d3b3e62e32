import { spawn } from "node:child_process";
import { openArchive } from "../../../archive/index.js";
import { openServer, type ServerPlan } from "../../http/server.js";
import { complain } from "../errors.js";
import { openOutput } from "../output.js";
import { onOneLine } from "../terminal/visible.js";
import { renewMeanwhile } from "./renew-meanwhile.js";

export interface ServeRun extends Omit<ServerPlan, "archive" | "searches"> {
  /** Path of the archive. */
  readonly archive: string;
  readonly opens: boolean;
}

/** Opens the reading room and keeps it open until the program is interrupted. */
export async function runServe(run: ServeRun): Promise<void> {
  const output = await openOutput(null);
  const archive = await openArchive(run.archive, { create: true, proves: true, renews: false });
  if (archive.damage) complain(archive.damage);
  try {
    const searches = `${run.archive}.searches.json`;
    const server = await openServer({ ...run, archive, searches });
    const address = addressOf(run, server.port);
    await output.write(await greeting(address, archive));
    if (run.opens) openBrowser(address);
    const stopRenewing = renewMeanwhile(archive);
    await interrupted();
    await stopRenewing();
    await server.close();
  } finally {
    await archive.close();
  }
}

async function greeting(
  address: string,
  archive: Awaited<ReturnType<typeof openArchive>>,
): Promise<string> {
  const { reports } = await archive.counts();
  const count = `${reports.toLocaleString("en-US")} ${reports === 1 ? "report" : "reports"}`;
  const how = archive.readOnly ? ", for reading only" : "";
  return `The reading room is open at ${address}\n${count} in ${onOneLine(archive.place)}${how}. Ctrl+C closes it.\n`;
}

/** The address to open, with the token where one is asked for: it is needed once. */
function addressOf({ host, token }: ServeRun, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}/${token === null ? "" : `?token=${token}`}`;
}

/** Resolves at the first interrupt; a second one does not wait. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** The platform's own way to open an address; without one, the printed address will do. */
function openBrowser(address: string): void {
  const [command, ...before] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", ""]
        : ["xdg-open"];
  const child = spawn(command as string, [...before, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
