/** Where a page of older reports begins, as its address says; null on the first. */
export function olderIn(query: string): string | null {
  return new URLSearchParams(query).get("older") || null;
}

/** An address of data that goes on from there too. */
export function withOlder(address: string, query: string): string {
  const older = olderIn(query);
  if (older === null) return address;
  return `${address}${address.includes("?") ? "&" : "?"}older=${encodeURIComponent(older)}`;
}
