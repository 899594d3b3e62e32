/** What the browser keeps between visits. Where it keeps nothing (a private window), nothing fails. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** False when it could not be kept: full or forbidden; what is on the page still holds. */
export function keep(name: string, value: string): boolean {
  try {
    localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing is kept here.
  }
}

/** All that is kept under names that begin so. */
export function keptUnder(beginning: string): readonly string[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(beginning));
    return names.flatMap((name) => localStorage.getItem(name) ?? []);
  } catch {
    return [];
  }
}
