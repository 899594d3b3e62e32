import { createReadStream } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileProblem } from "./file-problem.js";
import { formatOfName } from "./format.js";
import type { Input, OpenInput } from "./input.js";
import { SourceError } from "./problem.js";

export type Found =
  | { readonly ok: true; readonly input: OpenInput }
  | { readonly ok: false; readonly name: string; readonly error: SourceError };

/**
 * The files an input stands for: itself, or those of a folder and its folders, in the order of their names.
 *
 * In a folder only files with an ending that says how to read them count; hidden files and linked folders do not.
 */
export async function* walkInput(input: Input): AsyncGenerator<Found> {
  if ("stream" in input) {
    yield { ok: true, input: { name: input.name, size: null, open: () => input.stream } };
    return;
  }
  const kind = await kindOf(input.path);
  if (kind instanceof SourceError) yield { ok: false, name: input.path, error: kind };
  else if (kind.folder) yield* walkFolder(input.path);
  else yield fileAt(input.path, kind.size);
}

async function* walkFolder(path: string): AsyncGenerator<Found> {
  let any = false;
  for await (const found of filesIn(path)) {
    any = true;
    yield found;
  }
  if (any) return;
  const message =
    "this folder holds no report; files in a folder are read if they end in .txt, .html, .htm, .jsonl, .ndjson or .json, also with .gz.";
  yield { ok: false, name: path, error: new SourceError("empty-directory", message) };
}

async function* filesIn(folder: string): AsyncGenerator<Found> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    yield { ok: false, name: folder, error: fileProblem(error) };
    return;
  }
  for (const name of names.filter((name) => !name.startsWith(".")).sort()) {
    const path = join(folder, name);
    const kind = await kindOf(path);
    if (kind instanceof SourceError) {
      if (formatOfName(name)) yield { ok: false, name: path, error: kind };
    } else if (kind.folder) {
      if (!kind.linked) yield* filesIn(path);
    } else if (kind.regular && formatOfName(name)) {
      yield fileAt(path, kind.size);
    }
  }
}

interface Kind {
  readonly folder: boolean;
  readonly regular: boolean;
  readonly linked: boolean;
  readonly size: number | null;
}

async function kindOf(path: string): Promise<Kind | SourceError> {
  try {
    const [at, behind] = await Promise.all([stat(path), lstat(path)]);
    return {
      folder: at.isDirectory(),
      regular: at.isFile(),
      linked: behind.isSymbolicLink(),
      size: at.isFile() ? at.size : null,
    };
  } catch (error) {
    return fileProblem(error);
  }
}

function fileAt(path: string, size: number | null): Found {
  return { ok: true, input: { name: path, size, open: () => createReadStream(path) } };
}
