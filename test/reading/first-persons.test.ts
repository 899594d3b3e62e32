import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownModelFolder } from "../../src/language/model.js";
import { createReader, type Reader } from "../../src/reader.js";

/** Invented, as are the people and places in it. */
const cases: readonly [text: string, tied: Readonly<Record<string, readonly string[]>>][] = [
  [
    "Prime Minister Teo Brandt said on Monday that he would not resign. “I will not leave my post, and we will send troops to Orsk,” he said.",
    { "Teo Brandt": ["Teo Brandt", "he", "I", "my", "he"] },
  ],
  [
    "“We reject the offer,” the Harbour Board said in a statement. “Our members will strike.”",
    { "Harbour Board": ["We", "Harbour Board", "Our"] },
  ],
  [
    "“My brother told me, ‘I saw nothing,’” said Ilse Marren, a baker in Port Alden.",
    { "Ilse Marren": ["My", "me", "Ilse Marren", "a baker in Port Alden"] },
  ],
  ["I went to Port Alden last week. Ilse Marren was there.", { "Ilse Marren": ["Ilse Marren"] }],
];

describe.skipIf(!existsSync(`${ownModelFolder}/read.onnx`))("first persons", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await createReader({ threads: 1 });
  });
  afterAll(() => reader.close());

  test.each(cases)("%s", async (text, tied) => {
    const { actors } = await reader.read({ text });
    for (const [name, words] of Object.entries(tied)) {
      const mentions = actors.find((actor) => actor.name === name)?.mentions ?? [];
      expect(
        mentions.map(({ spans }) => spans.map(([a, b]) => text.slice(a, b)).join(" ")),
      ).toEqual(words);
    }
  });
});
