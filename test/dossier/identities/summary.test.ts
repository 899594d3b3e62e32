import { expect, test } from "vitest";
import { noDetail, summaryOf } from "../../../src/dossier/identities/identity.js";

function nameOf(counts: Readonly<Record<string, number>>): string {
  const names = Object.entries(counts).map(([name, count]) => ({
    ...{ name, count, first: null, last: null },
  }));
  return summaryOf({ ...noDetail, names } as unknown as typeof noDetail).name;
}

test.each([
  ["the full name, though the short one is used more", { Fenn: 7, "Ora Fenn": 3 }, "Ora Fenn"],
  ["of two spellings the usual one", { "Nadia Sorokva": 7, "Nadiya Sorokova": 2 }, "Nadia Sorokva"],
  ["no capitals of a headline", { TOLMER: 3, Tolmer: 2 }, "Tolmer"],
  ["an acronym that has no other name", { FRU: 3 }, "FRU"],
  ["capitals where there is nothing else", { TOLMERIA: 3 }, "TOLMERIA"],
  ["a form that is rare tells nothing", { Fenn: 9, "Ora Fenn of Tarn": 1 }, "Fenn"],
])("an identity goes by %s", (_, counts, name) => {
  expect(nameOf(counts)).toBe(name);
});
