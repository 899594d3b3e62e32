import type { SourceResult } from "../../../source/read.js";

/** Whether there is more than one report, found out by reading two. */
export async function lookAhead(all: AsyncGenerator<SourceResult>): Promise<{
  readonly many: boolean;
  readonly results: AsyncIterable<SourceResult>;
}> {
  const first: SourceResult[] = [];
  while (first.filter(({ ok }) => ok).length < 2) {
    const next = await all.next();
    if (next.done) break;
    first.push(next.value);
  }
  async function* results() {
    yield* first.splice(0);
    yield* all;
  }
  return { many: first.filter(({ ok }) => ok).length > 1, results: results() };
}
