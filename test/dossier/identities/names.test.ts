import { expect, test } from "vitest";
import { bodyName, fitBodies } from "../../../src/dossier/identities/body-names.js";
import { fitNames, personName } from "../../../src/dossier/identities/person-names.js";
import { likenessOf, skeletonOf, soundOf } from "../../../src/dossier/identities/sound-of.js";

test.each([
  ["mohammed", "muhammad"],
  ["ishtarrah", "shtarra"],
  ["yusuf", "yousuf"],
  ["khalloud", "halud"],
  ["qasim", "kassim"],
  ["tchermov", "chermow"],
  ["philadhis", "filadis"],
])("%s and %s are one name, spelled by two rules", (a, b) => {
  expect(likenessOf(a, b)).toBe("regular");
  expect(soundOf(a)).toBe(soundOf(b));
  expect(skeletonOf(a)).toBe(skeletonOf(b));
});

test.each([
  ["lind", "lund"],
  ["marin", "moran"],
  ["fenn", "fen"],
  ["hallberg", "dahlberg"],
])("%s and %s are two names", (a, b) => {
  expect(likenessOf(a, b)).toBeNull();
});

test.each([
  ["Orla Fenn", "Orla Fenn", "same"],
  ["Orla Fenn", "ORLA FENN", "same"],
  ["Orla Fenn", "Orla Mae Fenn", "fuller"],
  ["Odo Tarnow", "Odo Tarnow Jr.", "fuller"],
  ["Liz Fenn", "Elizabeth Fenn", "short"],
  ["O. Fenn", "Orla Fenn", "initial"],
  ["Yusuf al-Kadhari", "Yousef Qadari", "near"],
  ["Dr. Fenn", "Orla Fenn", "family"],
  ["van Tarn", "Odo van Tarn", "family"],
  ["Al Marr", "Odo Marr", "contrary"],
  ["Odo Tarnow Sr.", "Odo Tarnow Jr.", "contrary"],
  ["Orla Fenn", "Odo Marr", null],
] as const)("%s and %s: %s", (a, b, fit) => {
  const [one, other] = [personName(a), personName(b)];
  if (!one || !other) throw new Error("no names");
  expect(fitNames(one, other)).toBe(fit);
  expect(fitNames(other, one)).toBe(fit);
});

test.each([
  ["The Free River Union", "Free River Union", "same"],
  ["Halden Ltd.", "Halden Group", "same"],
  ["F.R.U.", "FRU", "same"],
  ["FRU", "Free River Union", "acronym"],
  ["BoT", "Bank of Tarn", "acronym"],
  ["THR", "Halden Reporter", "acronym"],
  ["Academy of Moving Picture Arts", "Academy of Moving Pictures Arts", "spelling"],
  ["Halden", "Halden Shipping", "start"],
  ["Union", "River Union", "end"],
  ["River Union", "Harbour Union", null],
] as const)("%s and %s: %s", (a, b, fit) => {
  const [one, other] = [bodyName(a), bodyName(b)];
  if (!one || !other) throw new Error("no names");
  expect(fitBodies(one, other)).toBe(fit);
  expect(fitBodies(other, one)).toBe(fit);
});

test("names of odd letters and of any length are compared in time", () => {
  const long = "a".repeat(50_000);
  expect(likenessOf(long, `${long}b`)).toBeNull();
  expect(personName("…")).toBeNull();
  expect(personName("李明")?.words).toEqual(["李明"]);
  expect(bodyName("")).toBeNull();
});
