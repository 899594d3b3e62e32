import { describe, expect, it } from "vitest";
import { findActors } from "../../src/reading/2-actors/find-actors.js";
import { sourceFromText } from "../../src/source/from-text.js";
import { analysisOf, expectedOf, foundOf, readActorCases } from "./actor-cases.js";

describe("actors", () => {
  it.each(readActorCases("rules").map((c) => [c.line, c] as const))("%s", (_line, actorCase) => {
    const { actors } = findActors(sourceFromText(actorCase.text), analysisOf(actorCase));
    expect(foundOf(actorCase, actors).sort()).toEqual(expectedOf(actorCase).sort());
  });
});
