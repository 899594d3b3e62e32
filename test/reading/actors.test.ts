import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LanguageReader, loadLanguage } from "../../src/language/index.js";
import { actorOfRange, indexActors } from "../../src/reading/2-actors/actor-index.js";
import { findActors } from "../../src/reading/2-actors/find-actors.js";
import { sourceFromText } from "../../src/source/from-text.js";
import { analysisOf, expectedOf, foundOf, readActorCases } from "./actor-cases.js";
import { plainAnalysis } from "./plain-analysis.js";

const named = (name: string) => readActorCases(name).map((c) => [c.line, c] as const);

describe("actors by rule", () => {
  it.each(named("rules"))("%s", (_line, actorCase) => {
    const { actors } = findActors(sourceFromText(actorCase.text), analysisOf(actorCase));
    expect(foundOf(actorCase, actors).sort()).toEqual(expectedOf(actorCase).sort());
  });
});

describe("actors as read", () => {
  let language: LanguageReader;
  beforeAll(async () => {
    language = await loadLanguage({ threads: 1 });
  });
  afterAll(() => language.close());

  it.each(named("read"))("%s", async (_line, actorCase) => {
    const analysis = await language.analyse(actorCase.text);
    const { actors } = findActors(sourceFromText(actorCase.text), analysis);
    expect(foundOf(actorCase, actors).sort()).toEqual(expectedOf(actorCase).sort());
  });

  it("“she” is who was told of in her own paragraph, not who spoke in the one before", async () => {
    const example = new URL("../../examples/harbour-talks.txt", import.meta.url);
    const text = readFileSync(example, "utf8");
    const analysis = await language.analyse(text);
    const { actors } = findActors(sourceFromText(text), analysis);
    const she = text.indexOf("She rejects this");
    const meant = actors.find(({ mentions }) => mentions.some(({ span }) => span.from === she));
    expect(meant?.name).toBe("Sefa Orlund");
  });
});

describe("the actor of a phrase", () => {
  const actorCase = named("rules").find(([line]) => line.includes("role mayor of b"))?.[1];
  if (!actorCase) throw new Error("no case with a mayor");
  const analysis = analysisOf(actorCase);
  const { actors } = findActors(sourceFromText(actorCase.text), analysis);
  const nameOf = (from: number, to: number) => {
    const id = actorOfRange(indexActors(analysis, actors), { from, to });
    return actors.find((actor) => actor.id === id)?.name ?? null;
  };

  it("is the one at its head, whoever else is named inside", () => {
    expect(nameOf(0, 7)).toBe("Orla Fenn");
    expect(nameOf(3, 7)).toBe("Orla Fenn");
    expect(nameOf(6, 7)).toBe("Tarn");
  });

  it("is nobody where the head is no one's", () => {
    expect(nameOf(8, 9)).toBeNull();
    expect(nameOf(5, 6)).toBeNull();
  });
});

describe("a text", () => {
  it("without words has no actors", () => {
    expect(findActors(sourceFromText("... !"), plainAnalysis("... !")).actors).toEqual([]);
  });

  it("of namesakes alone costs no more than its length", () => {
    const words = Array.from({ length: 4000 }, (_, at) => (at % 2 === 0 ? `N${at}` : "Fenn"));
    const plain = plainAnalysis(words.join(" "));
    const names = words.flatMap((_, from) =>
      from % 2 === 0 ? [{ from, to: from + 2, kind: "person" as const, score: 1 }] : [],
    );
    const timed = (count: number) => {
      const start = process.cpuUsage().user;
      findActors(sourceFromText(plain.text), { ...plain, names: names.slice(0, count) });
      return process.cpuUsage().user - start;
    };
    timed(200);
    expect(timed(2000)).toBeLessThan(1_500_000);
  });
});
