import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import { type SavedSearch, savedSearch } from "./api/search.js";
import { Failure } from "./failure.js";
import { oneByOne } from "./room.js";

/** Searches that people keep, by number. */
export interface SavedSearches {
  list(): Promise<readonly SavedSearch[]>;
  save(search: Omit<SavedSearch, "number">): Promise<SavedSearch>;
  /** False when there is none. */
  remove(number: number): Promise<boolean>;
}

const mostSearches = 1000;
const fileSchema = z.object({ last: z.int(), items: z.array(savedSearch) });
type Kept = z.infer<typeof fileSchema>;

/**
 * Kept in a small file of JSON beside the archive, written whole or not at all; in memory when there is none.
 * They are no part of the record of anything, so the archive does not hold them.
 */
export function openSearches(file: string | null): SavedSearches {
  const inTurn = oneByOne();
  let known: Kept | null = file === null ? { last: 0, items: [] } : null;
  const load = async (): Promise<Kept> => {
    known ??= await readKept(file ?? "");
    return known;
  };
  const set = async (next: Kept) => {
    if (file !== null) await writeKept(file, next);
    known = next;
  };
  return {
    list: () => inTurn(async () => (await load()).items),
    save: (search) =>
      inTurn(async () => {
        const { last, items } = await load();
        if (items.length >= mostSearches) {
          throw new Failure("conflict", `${mostSearches} searches are saved; remove some first.`);
        }
        const saved = { number: last + 1, ...search };
        await set({ last: saved.number, items: [...items, saved] });
        return saved;
      }),
    remove: (number) =>
      inTurn(async () => {
        const { last, items } = await load();
        const left = items.filter((search) => search.number !== number);
        if (left.length === items.length) return false;
        await set({ last, items: left });
        return true;
      }),
  };
}

async function readKept(file: string): Promise<Kept> {
  const words = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new Failure("failed", `The saved searches in ${file} cannot be read (${error.code}).`);
  });
  if (words === null) return { last: 0, items: [] };
  try {
    return fileSchema.parse(JSON.parse(words));
  } catch {
    throw new Failure(
      "failed",
      `The saved searches in ${file} are damaged; move the file away to start anew.`,
    );
  }
}

async function writeKept(file: string, kept: Kept): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
    await rename(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure("failed", `The search cannot be saved in ${file} (${code}).`);
  }
}
