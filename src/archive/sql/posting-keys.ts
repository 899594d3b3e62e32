import type { Posting } from "../postings.js";
import { unlessBroken } from "./broken-bytes.js";
import { packWords, unpackWords } from "./pack.js";
import { ByteReader, ByteWriter } from "./varints.js";

/**
 * An owner's keys as packed bytes: how many, how long the weights are, the weights; then the keys, a line each. Of a
 * weight the lowest seven bits stand in a first list and the rest in a second: like stands by like.
 */
export function writeKeys(keys: readonly Posting[]): Buffer {
  const [low, high] = [new ByteWriter(), new ByteWriter()];
  for (const { weight } of keys) {
    if (Number.isSafeInteger(weight) && weight >= 0) {
      low.number(weight % 128);
      high.number(Math.floor(weight / 128) + 1);
    } else {
      low.number(0);
      high.number(0);
      high.weight(weight);
    }
  }
  const head = new ByteWriter();
  head.number(keys.length);
  head.number(high.length);
  const lines = Buffer.from(keys.map(({ key }) => writeLine(key)).join("\n"), "utf8");
  return packWords(Buffer.concat([head.take(), low.take(), high.take(), lines]));
}

/** Throws BrokenBytes when they are not what `writeKeys` gives. */
export function readKeys(packed: Uint8Array): readonly Posting[] {
  return unlessBroken(() => unpackKeys(packed));
}

function unpackKeys(packed: Uint8Array): readonly Posting[] {
  const bytes = unpackWords(packed);
  const head = new ByteReader(bytes);
  const [count, length] = [head.number(), head.number()];
  const low = new ByteReader(bytes, head.at);
  const high = new ByteReader(bytes, head.at + count);
  const lines = bytes.toString("utf8", head.at + count + length).split("\n");
  if (count === 0) return [];
  return lines.map((line) => {
    const [lowest, rest] = [low.number(), high.number()];
    const weight = rest === 0 ? high.weight() : (rest - 1) * 128 + lowest;
    return { key: readLine(line), weight };
  });
}

/** Each key once, the last weight counting, in the order of the keys' characters. */
export function sortKeys(keys: readonly Posting[]): readonly Posting[] {
  const weights = new Map(keys.map(({ key, weight }) => [key, weight]));
  return [...weights.keys()].sort().map((key) => ({ key, weight: weights.get(key) as number }));
}

function writeLine(key: string): string {
  if (!/[\\\n\p{Cs}]/u.test(key)) return key;
  return `\\${JSON.stringify(key)}`;
}

function readLine(line: string): string {
  return line.startsWith("\\") ? (JSON.parse(line.slice(1)) as string) : line;
}
