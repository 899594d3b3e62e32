import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const passedOver = new Set(["node_modules", "dist", "coverage", ".git", "work", ".vite"]);

/** Files below a folder of the repository whose names end so, as paths from its root with forward slashes. */
export function filesBelow(folder: string, ...endings: readonly string[]): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory())
        return passedOver.has(entry.name) ? [] : filesBelow(path, ...endings);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    });
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function fromRoot(path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** The headings of a page of the docs, without their marks. */
export function headingsOf(path: string): ReadonlySet<string> {
  const lines = read(path).split("\n");
  return new Set(
    lines.flatMap(
      (line) => /^#{1,6} (.{1,200})$/.exec(line)?.[1]?.replaceAll("`", "").trim() ?? [],
    ),
  );
}
