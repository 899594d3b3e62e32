/** How far the input may run ahead of the output. */
export interface Bounds<Item> {
  /** Items in work at a time. */
  readonly most: number;
  /** What an item weighs, and how much may be in work at a time; one item is always let in. */
  readonly weigh: (item: Item) => number;
  readonly mostWeight: number;
}

/**
 * Works on many items at a time and takes the results in the order of the input.
 *
 * The input is only asked for more while there is room, so neither a slow taker nor slow work makes anything
 * pile up. Rejects with the first error of input, work or taker, without waiting for an input that is silent.
 */
export function pump<Item, Result>(
  input: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  take: (result: Result) => Promise<void>,
  bounds: Bounds<Item>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const fail = (error: unknown) => {
      failed = true;
      reject(error);
    };
    const room = makeRoom(bounds);
    let taken = Promise.resolve();
    const produce = async () => {
      for await (const item of input) {
        const leave = await room.enter(item);
        if (failed) return;
        const result = work(item);
        taken = Promise.all([result, taken]).then(async ([ready]) => {
          if (failed) return;
          await take(ready);
          leave();
        });
        taken.catch(fail);
      }
      await taken;
    };
    produce().then(resolve, fail);
  });
}

function makeRoom<Item>(bounds: Bounds<Item>) {
  let count = 0;
  let weight = 0;
  let wake = () => {};
  return {
    /** Waits for room; call what it gives to leave again. */
    async enter(item: Item): Promise<() => void> {
      const own = bounds.weigh(item);
      while (count > 0 && (count >= bounds.most || weight + own > bounds.mostWeight)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      count++;
      weight += own;
      return () => {
        count--;
        weight -= own;
        wake();
      };
    },
  };
}
