import type { Problem } from "../api/problem.js";
import { ask, problemIn } from "./api.js";

/** A list that is fetched part by part. */
export interface Paged<Item, Answer> {
  readonly items: readonly Item[];
  /** The first part's answer, for what comes with it. */
  readonly first: Answer | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly hasMore: boolean;
  more(): void;
  again(): void;
}

/** Items of each part but the first, which is to be there soon: the end of a long list is not far then. */
const laterMost = "500";

/** The address of the part behind another one. */
function partAfter(base: string, after: string): string {
  const [path = "", query = ""] = base.split("?");
  const asked = new URLSearchParams(query);
  asked.set("most", laterMost);
  asked.set("after", after);
  return `${path}?${asked}`;
}

/**
 * Fetches a list whenever its address changes; further parts by `more`. `read` takes an answer apart.
 * To be called while a component is made.
 */
export function paged<Item, Answer>(
  address: () => string | null,
  read: (answer: Answer) => { readonly items: readonly Item[]; readonly next: string | null },
): Paged<Item, Answer> {
  let items = $state.raw<readonly Item[]>([]);
  let first = $state.raw<Answer | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let next = $state<string | null>(null);
  let busy = $state(false);
  let turn = $state(0);
  let stop = new AbortController();

  async function fetchPart(base: string, after: string | null): Promise<void> {
    const { signal } = stop;
    busy = true;
    try {
      const answer = await ask<Answer>(after === null ? base : partAfter(base, after), signal);
      if (signal.aborted) return;
      const part = read(answer);
      if (after === null) first = answer;
      items = after === null ? part.items : [...items, ...part.items];
      next = part.next;
      problem = null;
      busy = false;
    } catch (thrown) {
      if (signal.aborted) return;
      problem = problemIn(thrown);
      busy = false;
    }
  }

  const wanted = $derived(address());
  $effect(() => {
    void turn;
    const base = wanted;
    stop.abort();
    stop = new AbortController();
    next = null;
    if (base !== null) void fetchPart(base, null);
    return () => stop.abort();
  });

  return {
    get items() {
      return items;
    },
    get first() {
      return first;
    },
    get problem() {
      return problem;
    },
    get busy() {
      return busy;
    },
    get hasMore() {
      return next !== null;
    },
    more() {
      const base = wanted;
      if (base !== null && next !== null && !busy) void fetchPart(base, next);
    },
    again() {
      turn += 1;
    },
  };
}
