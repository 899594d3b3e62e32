import type { Problem } from "../api/problem.js";
import { ask, problemIn } from "./api.js";

/** What came of asking for an address, as it changes. */
export interface Loaded<Answer> {
  readonly data: Answer | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Asks once more. */
  again(): void;
  /** Puts something else in its place: what a decision made of it. */
  put(data: Answer): void;
}

/**
 * Asks for an address whenever it changes, and again on demand; what was there stays until the answer comes.
 * A null address asks for nothing. To be called while a component is made.
 */
export function load<Answer>(address: () => string | null): Loaded<Answer> {
  let data = $state.raw<Answer | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let busy = $state(true);
  let turn = $state(0);
  const wanted = $derived(address());
  $effect(() => {
    void turn;
    busy = wanted !== null;
    if (wanted === null) return;
    const stop = new AbortController();
    ask<Answer>(wanted, stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return;
        data = answer;
        problem = null;
        busy = false;
      },
      (thrown: unknown) => {
        if (stop.signal.aborted) return;
        problem = problemIn(thrown);
        busy = false;
      },
    );
    return () => stop.abort();
  });
  return {
    get data() {
      return data;
    },
    get problem() {
      return problem;
    },
    get busy() {
      return busy;
    },
    again() {
      turn += 1;
    },
    put(next) {
      data = next;
    },
  };
}
