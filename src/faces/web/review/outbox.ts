import type { DecisionRequest } from "../../http/api/decisions.js";

/** Decisions on their way: kept in the browser until the server has them. */
export interface Parcel {
  /** Tells parcels apart in this browser; in the order in which they were made. */
  readonly key: string;
  readonly report: number;
  readonly decisions: readonly DecisionRequest[];
  readonly state: "waiting" | "refused";
  /** Why it was refused, or why it waits; a sentence. */
  readonly message: string | null;
  /** Times that it was sent in vain. */
  readonly tries: number;
  /** With a refusal for an old version: the newest one. */
  readonly newest: number | null;
}

export type Outbox = readonly Parcel[];

export function put(outbox: Outbox, parcel: Pick<Parcel, "key" | "report" | "decisions">): Outbox {
  return [...outbox, { ...parcel, state: "waiting", message: null, tries: 0, newest: null }];
}

/** The first one that may be sent: those of a report go in order, and not past a refused one. */
export function nextToSend(outbox: Outbox): Parcel | null {
  const blocked = new Set<number>();
  for (const parcel of outbox) {
    if (parcel.state === "waiting" && !blocked.has(parcel.report)) return parcel;
    blocked.add(parcel.report);
  }
  return null;
}

export function take(outbox: Outbox, key: string): Outbox {
  return outbox.filter((parcel) => parcel.key !== key);
}

/** It could not be sent, and will be tried again. */
export function wait(outbox: Outbox, key: string, message: string): Outbox {
  return outbox.map((parcel) =>
    parcel.key === key ? { ...parcel, message, tries: parcel.tries + 1 } : parcel,
  );
}

/** The server will not have it: it stays, to be sent on the newer version or thrown away by the person. */
export function refuse(
  outbox: Outbox,
  key: string,
  message: string,
  newest: number | null,
): Outbox {
  return outbox.map((parcel) =>
    parcel.key === key ? { ...parcel, state: "refused", message, newest } : parcel,
  );
}

/** Sends a refused one again, against another version. */
export function renew(outbox: Outbox, key: string, version: number): Outbox {
  return outbox.map((parcel) =>
    parcel.key === key
      ? {
          ...parcel,
          state: "waiting",
          message: null,
          newest: null,
          decisions: parcel.decisions.map((decision) => ({ ...decision, version })),
        }
      : parcel,
  );
}

/** Milliseconds until the next try: a second, doubled up to half a minute. */
export function pause(tries: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.min(tries, 10));
}

/** What was kept in the browser, parcel by parcel, oldest first; what cannot be read is left out. */
export function readOutbox(kept: readonly string[]): Outbox {
  return kept.flatMap(readParcel).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function readParcel(kept: string): readonly Parcel[] {
  try {
    const parcel: unknown = JSON.parse(kept);
    return isParcel(parcel) ? [parcel] : [];
  } catch {
    return [];
  }
}

/** Which parcels have to be kept anew, and which are gone. */
export function changedIn(
  before: Outbox,
  after: Outbox,
): { readonly put: Outbox; readonly gone: Outbox } {
  const keys = new Set(after.map(({ key }) => key));
  return {
    put: after.filter((parcel) => !before.includes(parcel)),
    gone: before.filter(({ key }) => !keys.has(key)),
  };
}

/** True if it can be opened in the editor again: one entry as somebody wanted it. */
export function canReopen({ decisions }: Parcel): boolean {
  const [only, more] = decisions;
  return more === undefined && (only?.act === "correct" || only?.act === "add");
}

function isParcel(value: unknown): value is Parcel {
  if (typeof value !== "object" || value === null) return false;
  const parcel = value as Partial<Parcel>;
  return (
    typeof parcel.key === "string" &&
    typeof parcel.report === "number" &&
    Array.isArray(parcel.decisions) &&
    (parcel.state === "waiting" || parcel.state === "refused")
  );
}
