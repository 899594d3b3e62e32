import { expect, test } from "vitest";
import { openRows } from "../../src/archive/sql/known-rows.js";

const row = (first: number, next: number | null) => ({ first, next, entries: Buffer.of(first) });

test("a row is known for every hash up to the next row's", () => {
  const rows = openRows();
  rows.learn([row(40, 60), row(0, 20)]);
  expect([0, 19, 40, 59].map((hash) => rows.find(hash)?.first)).toEqual([0, 0, 40, 40]);
  expect([20, 39, 60].map((hash) => rows.find(hash))).toEqual([null, null, null]);
  rows.learn([row(60, null)]);
  expect(rows.find(10 ** 12)?.first).toBe(60);
});

test("the parts of a row take its place; a row that is known is not learned again", () => {
  const rows = openRows();
  const old = row(20, 60);
  rows.learn([row(0, 20), old]);
  rows.replace(old, [
    { first: 20, entries: Buffer.of(1) },
    { first: 45, entries: Buffer.of(2) },
  ]);
  rows.learn([old]);
  expect([20, 44, 45, 59].map((hash) => rows.find(hash)?.entries[0])).toEqual([1, 1, 2, 2]);
  expect(rows.find(60)).toBeNull();
});

test("room is made before rows are looked up, by forgetting all", () => {
  const rows = openRows(3);
  rows.learn([row(0, 20), row(20, 40)]);
  rows.makeRoom(1);
  expect(rows.find(5)?.first).toBe(0);
  rows.makeRoom(2);
  expect(rows.find(5)).toBeNull();
});
