import { type FileHandle, lstat, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { sep } from "node:path";
import { OutputClosed, Refusal } from "./errors.js";
import { onOneLine } from "./terminal/visible.js";

/** Where the output goes. A file appears whole or not at all. */
export interface Output {
  /** Resolves when more may be written. */
  write(text: string | Uint8Array): Promise<void>;
  /** Makes what was written final. */
  finish(): Promise<void>;
  /** Leaves no trace of a file that was not finished. */
  abandon(): Promise<void>;
}

/** Opens a file, or stdout if none is named. Throws `Refusal` when the file cannot be written. */
export async function openOutput(file: string | null): Promise<Output> {
  if (file === null || file === "-") return toStream(process.stdout);
  const there = await lstat(file).catch(() => null);
  if (there?.isDirectory())
    throw new Refusal(`${shownPath(file)} is a folder; give -o the name of a file.`);
  const target = there?.isSymbolicLink() ? await realpath(file).catch(() => file) : file;
  // A pipe or device cannot be replaced, only written to.
  const isPlain = there === null || there.isFile() || there.isSymbolicLink();
  const draft = isPlain ? `${target}.${process.pid}.tmp` : target;
  const handle = await open(draft, isPlain ? "wx" : "w").catch((error: unknown) => {
    throw cannotWrite(file, error);
  });
  return toFile({ handle, draft, target, isPlain });
}

/** A file or folder that output must not take the place of, and what it is. */
export interface Spared {
  readonly path: string;
  readonly what: string;
}

/** Throws a Refusal when a file is one of those to be spared, by whatever name, or lies in one that is a folder. */
export async function refuseToReplace(
  file: string | null,
  spared: readonly Spared[],
): Promise<void> {
  if (file === null || file === "-") return;
  const there = await stat(file).catch(() => null);
  if (!there?.isFile()) return;
  const at = await realpath(file);
  for (const { path, what } of spared) {
    const other = await stat(path).catch(() => null);
    if (other === null) continue;
    const isIt = other.dev === there.dev && other.ino === there.ino;
    const isIn = other.isDirectory() && at.startsWith(`${await realpath(path)}${sep}`);
    if (isIt || isIn)
      throw new Refusal(
        `${shownPath(file)} is ${what}, which would be lost; give -o another name.`,
      );
  }
}

interface Draft {
  readonly handle: FileHandle;
  readonly draft: string;
  readonly target: string;
  readonly isPlain: boolean;
}

function toFile({ handle, draft, target, isPlain }: Draft): Output {
  return {
    async write(text) {
      await handle.appendFile(text).catch((error: unknown) => {
        throw cannotWrite(target, error);
      });
    },
    async finish() {
      try {
        if (isPlain) await handle.sync();
        await handle.close();
        if (isPlain) await rename(draft, target);
      } catch (error) {
        throw cannotWrite(target, error);
      }
    },
    async abandon() {
      await handle.close().catch(() => undefined);
      if (isPlain) await unlink(draft).catch(() => undefined);
    },
  };
}

function toStream(stream: NodeJS.WriteStream): Output {
  let failure: Error | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    const isClosed = error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED";
    failure ??= isClosed ? new OutputClosed() : cannotWrite("the output", error);
  });
  const write = (text: string | Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      if (failure) reject(failure);
      // The callback comes when the text is handed on, which is what holds a fast reader back.
      else stream.write(text, () => (failure ? reject(failure) : resolve()));
    });
  return { write, finish: () => write(""), abandon: async () => undefined };
}

function cannotWrite(file: string, error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  return new Refusal(
    `${shownPath(file)} cannot be written: ${reasons[code] ?? `the system says ${code}`}.`,
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist; make it first",
  ENOTDIR: "a part of its path is not a folder",
  EACCES: "permission is missing",
  EPERM: "permission is missing",
  EROFS: "the disk may only be read",
  ENOSPC: "the disk is full",
  EISDIR: "it is a folder",
};

function shownPath(file: string): string {
  return onOneLine(file);
}
