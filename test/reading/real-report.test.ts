import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LanguageReader, loadLanguage } from "../../src/language/analyse.js";
import { readReport } from "../../src/reading/read.js";
import type { Reading } from "../../src/reading/reading.js";
import { sourceFromText } from "../../src/source/from-text.js";

const file = new URL("../../../shared/reports/000_c8f0b6a259b21319.txt", import.meta.url);

/** A few words of each statement, the words or name of who makes it (any of), and the act. */
const wanted = [
  ["a unified Palestinian leadership", ["factions"], "demand"],
  ["130,000 martyrs", ["factions"], "say"],
  ["bereaved mothers", ["factions", "Committee"], "say"],
  ["the Palestine Liberation Organization", ["committee"], "demand"],
  ["national strategy", ["committee"], "demand"],
  ["the activation of", ["committee"], "demand"],
  ["national unity government", ["factions"], "demand"],
  ["break the siege", ["factions", "Committee"], "say"],
  ["it had invited", ["Russia"], "announce"],
  ["political forces that have", ["Bogdanov"], "announce"],
  ["the next stage", ["Shtayyeh"], "say"],
] as const;

describe.skipIf(!existsSync(file))(
  "the real report (skipped where ../shared/reports is absent)",
  () => {
    let language: LanguageReader;
    let reading: Reading;
    beforeAll(async () => {
      language = await loadLanguage({ threads: 1 });
      const source = sourceFromText(readFileSync(file, "utf8"), { published: "2024-02-28" });
      const leftOut = source.credits.map((credit) => credit.leftOut);
      reading = readReport(source, await language.analyse(source.text, leftOut));
    });
    afterAll(() => language.close());

    it.each(wanted)("%s is said by %j: %s", (words, names, act) => {
      const { text } = reading.source;
      const found = reading.statements.filter((statement) =>
        statement.content.spans.some(({ from, to }) => text.slice(from, to).includes(words)),
      );
      const speakers = found.map(({ source }) => {
        const actor = reading.actors.find(({ id }) => id === source.actor);
        return [actor?.name, actor?.fullName, ...(actor?.aliases ?? [])].join(" ").toLowerCase();
      });
      const right = found.filter((statement, index) => {
        const speaker = speakers[index] ?? "";
        return statement.act === act && names.some((name) => speaker.includes(name.toLowerCase()));
      });
      expect(right.length, `found: ${speakers.join("; ")}`).toBeGreaterThan(0);
    });

    it("nothing is said in the credits", () => {
      const spans = reading.statements.flatMap(({ content }) => content.spans);
      const said = spans.map(({ from, to }) => reading.source.text.slice(from, to)).join("\n");
      expect(said).not.toMatch(/Archive|Source:/);
    });
  },
);
