/** What the browser keeps between visits. Where it keeps nothing (a private window), nothing fails. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Full or forbidden: what is on the page still holds.
  }
}
