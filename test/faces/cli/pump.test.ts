import { expect, test } from "vitest";
import { type Bounds, pump } from "../../../src/faces/cli/read/pump.js";

const bounds: Bounds<number> = { most: 4, weigh: () => 1, mostWeight: 100 };
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

test("results come in the order of the input, however long each takes", async () => {
  const taken: number[] = [];
  const work = async (number: number) => {
    await wait((number * 7) % 5);
    return number;
  };
  await pump(numbers(50), work, async (number) => void taken.push(number), bounds);
  expect(taken).toEqual(Array.from({ length: 50 }, (_, number) => number));
});

test("the input is not read further ahead than allowed, by number and by weight", async () => {
  let inWork = 0;
  let most = 0;
  const work = async (number: number) => {
    most = Math.max(most, ++inWork);
    await wait(1);
    return number;
  };
  const take = async () => {
    await wait(1);
    inWork--;
  };
  await pump(numbers(40), work, take, bounds);
  expect(most).toBe(4);
  most = 0;
  await pump(numbers(40), work, take, { most: 40, weigh: () => 50, mostWeight: 100 });
  expect(most).toBe(2);
});

test("an item heavier than all that is allowed is worked on alone", async () => {
  const taken: number[] = [];
  const heavy: Bounds<number> = { most: 4, weigh: () => 1000, mostWeight: 100 };
  await pump(
    numbers(3),
    async (number) => number,
    async (number) => void taken.push(number),
    heavy,
  );
  expect(taken).toEqual([0, 1, 2]);
});

test.each(["input", "work", "take"])("an error of the %s ends it", async (where) => {
  const fail = (place: string) => {
    if (place === where) throw new Error(place);
  };
  async function* input() {
    yield 1;
    fail("input");
    yield 2;
  }
  const work = async (number: number) => {
    fail("work");
    return number;
  };
  await expect(pump(input(), work, async () => fail("take"), bounds)).rejects.toThrow(where);
});

test("an error of the taker is heard while the input says nothing", async () => {
  async function* silent() {
    yield 1;
    await new Promise(() => {});
  }
  const take = async () => {
    throw new Error("closed");
  };
  await expect(pump(silent(), async (n) => n, take, bounds)).rejects.toThrow("closed");
});

test("what is ready is taken while the input says nothing", async () => {
  async function* silent() {
    yield 1;
    await new Promise(() => {});
  }
  const first = await new Promise<number>((resolve) => {
    void pump(
      silent(),
      async (n) => n,
      async (n) => resolve(n),
      bounds,
    );
  });
  expect(first).toBe(1);
});
