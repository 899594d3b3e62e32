import { describe, expect, test } from "vitest";
import { jsonValues } from "../../../src/faces/cli/verify/json-values.js";

/** The values of a text that comes in pieces of so many bytes. */
async function valuesOf(text: string, size = 7) {
  const bytes = new TextEncoder().encode(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const values: { line: number; text: string | null }[] = [];
  for await (const value of jsonValues(chunks())) values.push(value);
  return values;
}

const objects = [{ a: '} ] " \\ {', b: [1, { c: "港" }] }, { d: {} }, { e: "\\" }];

describe("whatever the size of the pieces", () => {
  for (const size of [1, 2, 7, 1000]) {
    test(`JSON lines, ${size} bytes at a time`, async () => {
      const lines = objects.map((object) => JSON.stringify(object));
      const values = await valuesOf(`${lines[0]}\n\n${lines[1]}\r\n${lines[2]}`, size);
      expect(values.map(({ text }) => JSON.parse(text ?? ""))).toEqual(objects);
      expect(values.map(({ line }) => line)).toEqual([1, 3, 4]);
    });

    test(`a list, ${size} bytes at a time`, async () => {
      for (const indent of [0, 2]) {
        const values = await valuesOf(JSON.stringify(objects, null, indent), size);
        expect(values.map(({ text }) => JSON.parse(text ?? ""))).toEqual(objects);
      }
    });

    test(`one indented object, ${size} bytes at a time`, async () => {
      const values = await valuesOf(JSON.stringify(objects[0], null, 2), size);
      expect(values.map(({ text }) => JSON.parse(text ?? ""))).toEqual([objects[0]]);
    });
  }
});

test("a torn line spoils no other", async () => {
  const values = await valuesOf('{"a": 1}\n{"b": \n{"c": 3}\n');
  expect(values).toEqual([
    { line: 1, text: '{"a": 1}' },
    { line: 2, text: '{"b": ' },
    { line: 3, text: '{"c": 3}' },
  ]);
});

test("a list that is cut off, and words between its values, are not passed over", async () => {
  expect((await valuesOf('[{"a": 1}, {"b": ')).at(-1)?.text).toBe('{"b": ');
  expect((await valuesOf('[{"a": 1}, oops, {"b": 2}]', 100)).map(({ text }) => text)).toEqual([
    '{"a": 1}',
    "oops",
    '{"b": 2}',
  ]);
});

test("an empty stream holds nothing", async () => {
  expect(await valuesOf("")).toEqual([]);
  expect(await valuesOf(" \n\n")).toEqual([]);
});
