import { ArchiveProblem } from "../problem.js";
import type { Store } from "./store.js";

/**
 * Reads all of some things, or, when some lie on damaged pages, those that can be read, one by one. The archive knows
 * from then on that it is damaged.
 */
export async function readAsFar<Item, Found>(
  store: Store,
  items: readonly Item[],
  read: (some: readonly Item[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const whole = await unlessDamaged(store, () => read(items));
  if (whole) return whole;
  const found: Found[] = [];
  for (const item of items) found.push(...((await unlessDamaged(store, () => read([item]))) ?? []));
  return found;
}

/** What was read; null when it lies on damaged pages. */
export async function unlessDamaged<Found>(
  store: Store,
  read: () => Promise<Found>,
): Promise<Found | null> {
  try {
    return await store.read(read);
  } catch (error) {
    if (error instanceof ArchiveProblem && error.code === "damaged") return null;
    throw error;
  }
}
