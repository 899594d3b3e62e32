import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownModelFolder } from "../../src/language/model.js";
import { createReader, type Reader } from "../../src/reader.js";
import type { ReportRecord } from "../../src/record/schema.js";

const text = readFileSync(
  fileURLToPath(new URL("news/talks-in-port-alden.txt", import.meta.url)),
  "utf8",
);

/** An invented report in the manner of an agency's, read whole with the weights that ship. */
describe.skipIf(!existsSync(`${ownModelFolder}/read.onnx`))("a report read whole", () => {
  let reader: Reader;
  let record: ReportRecord;
  beforeAll(async () => {
    reader = await createReader({ threads: 1 });
    record = await reader.read({ text, published: "2025-09-09" });
  });
  afterAll(() => reader.close());

  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([from, to]) => text.slice(from, to)).join(" … ");
  const nameOf = (id: string | null) =>
    record.actors.find((actor) => actor.id === id)?.name ?? null;
  const sayings = () =>
    record.statements.map(({ source, content }) => [nameOf(source.actor), words(content.spans)]);
  const happenings = () =>
    record.events.map(({ type, actors, recipients, time }) => {
      const when = record.times.find(({ id }) => id === time)?.value ?? null;
      return [type, actors.map(nameOf).join(), recipients.map(nameOf).join(), when].join(" | ");
    });

  test("what is said before the verb of saying is said whole", () => {
    expect(sayings()[0]).toEqual([
      "two sides",
      "Kelmar's government and the Marsh Front will return to talks in Port Alden next week after a three-month break",
    ]);
  });

  test("whoever puts a figure on something says so, and disagreeing figures keep their claimants", () => {
    expect(sayings()).toContainEqual(["Marsh Front", "the number of dead at 19"]);
    const dead = record.figures.filter(({ min }) => min === 14 || min === 19);
    expect(dead.map(({ min, according }) => [min, nameOf(according)])).toEqual([
      [14, "town's hospital"],
      [19, "Marsh Front"],
    ]);
  });

  test("how a source is named is no statement", () => {
    expect(sayings().map(([, said]) => said)).not.toContain("not to be named");
  });

  test("short forms and titles lead to one actor", () => {
    const mentions = (name: string) =>
      record.actors
        .find((actor) => actor.name === name)
        ?.mentions.map(({ spans }) => words(spans)) ?? [];
    expect(mentions("Marsh Front")).toEqual(expect.arrayContaining(["Marsh Front", "Front"]));
    expect(mentions("Lakes Union")).toContain("Union");
    const benn = record.actors.find(({ name }) => name === "Orla Benn");
    expect(benn?.roles.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["special envoy", "former Tarnish president"]),
    );
  });

  test("dates go the way that the verb points", () => {
    expect(happenings()).toEqual(
      expect.arrayContaining(
        [
          "CONSULT | two sides |  | 2025-03-03",
          "CONSULT | Orla Benn | Tam Hollis | 2025-09-08",
          "RETREAT | Marsh Front | pilots | 2025-W36",
          "ACCUSE | army |  | ",
        ].map((line) => expect.stringContaining(line.trimEnd())),
      ),
    );
    expect(record.times.find(({ spans }) => words(spans) === "Thursday")?.value).toBe("2025-09-11");
  });

  test("a statement has the day and place that its sentence tells", () => {
    const occasions = record.statements.map(({ time, place }) => {
      const when = record.times.find(({ id }) => id === time);
      return [when ? words(when.spans) : null, nameOf(place)];
    });
    expect(occasions[0]).toEqual(["Tuesday", null]);
    expect(occasions).toContainEqual([null, "Hest"]);
    expect(occasions.filter(([time, place]) => time !== null || place !== null)).toHaveLength(2);
  });

  test("what is asked in a question is no demand, nor is when it is to be met what is demanded", () => {
    expect(record.demands.map(({ action }) => words(action.spans))).toEqual([
      "the release of 46 prisoners",
      "the government to resign",
    ]);
  });

  test("a paper that comes daily is no time", () => {
    expect(record.times.map(({ spans }) => words(spans))).not.toContain("daily");
  });
});
