import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/** The browser of this machine; null where there is none. `CHROMIUM` names another. */
export const chromiumPath: string | null = findChromium();

if (chromiumPath === null)
  console.warn("There is no chromium on this machine: the tests that need a browser are skipped.");

function findChromium(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM ?? "", ...places].find((path) => path && existsSync(path)) ?? null;
}

/** Starts the browser; to be closed by whoever asked. */
export function openChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error("there is no chromium");
  return chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
}
