import { expect, it } from "vitest";
import model from "./ftm-model.json" with { type: "json" };
import { newest } from "./kept.js";
import { wordsAt, writeLines } from "./write.js";

interface Property {
  readonly type: string;
  readonly range?: string;
}

interface Entity {
  readonly id: string;
  readonly schema: keyof typeof model.schemata;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const entities = (await writeLines("ftm")) as unknown as readonly Entity[];
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const propertiesOf = (schema: Entity["schema"]) =>
  model.schemata[schema].properties as Readonly<Record<string, Property>>;

it("uses only schemata and properties that there are, each with what it requires", () => {
  expect(entities.length).toBe(byId.size);
  expect(new Set(entities.map(({ schema }) => schema))).toEqual(
    new Set(["Article", "Mention", "Event", "Note", "UnknownLink", "Person", "Organization"]),
  );
  for (const { schema, properties } of entities) {
    expect(Object.keys(propertiesOf(schema))).toEqual(
      expect.arrayContaining(Object.keys(properties)),
    );
    for (const name of model.schemata[schema].required) expect(properties[name]).toBeDefined();
    for (const values of Object.values(properties)) {
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) expect(value).toEqual(expect.stringMatching(/\S/));
    }
  }
});

it("links only entities that are there, of the kind that the property takes", () => {
  let links = 0;
  for (const { schema, properties } of entities)
    for (const [name, values] of Object.entries(properties)) {
      const { type, range } = propertiesOf(schema)[name] as Property;
      if (type !== "entity") continue;
      for (const id of values) {
        links++;
        const target = byId.get(id);
        expect(target && model.schemata[target.schema].isA).toContain(range);
      }
    }
  expect(links).toBeGreaterThan(30);
});

it("has values in the forms that the types ask for", () => {
  for (const { schema, properties } of entities)
    for (const [name, values] of Object.entries(properties)) {
      const { type } = propertiesOf(schema)[name] as Property;
      for (const value of values) {
        if (type === "date") expect(value).toMatch(/^\d{4}(-\d\d(-\d\d(T.{1,20})?)?)?$/);
        if (type === "url") expect(value).toMatch(/^https?:/);
        if (type === "country") expect(value).toMatch(/^[a-z]{2}$/);
        if (type === "language") expect(value).toMatch(/^[a-z]{3}$/);
      }
    }
});

it("makes one entity of an identity, with what all reports call it", () => {
  const union = byId.get("rapporteur-identity-5");
  expect(union).toMatchObject({ schema: "Organization" });
  expect(union?.properties.name).toEqual(["The dockers' union"]);
  expect(union?.properties.weakAlias).toEqual(["dockers' union"]);
  expect(union?.properties.country).toEqual(["no"]);
  expect(byId.get("rapporteur-identity-7")?.properties.position).toEqual(["chair"]);
});

it("says by which words an event or a demand is known", () => {
  let pins = 0;
  for (const { properties, id } of entities) {
    const [pin] = properties.recordId ?? [];
    if (pin === undefined) continue;
    pins++;
    const [entry = "", ...places] = pin.split(" ");
    const kept = newest.find(({ report }) => `${report.number}` === entry.split(":")[0]);
    const words = places.map((place) => {
      const [start = 0, end = 0] = place.split("-").map(Number);
      return wordsAt(kept?.record.report.text ?? "", [start, end]);
    });
    const told = id.includes("-e") ? properties.name : properties.summary;
    expect(told).toEqual([words.join(" … ")]);
  }
  expect(pins).toBe(8);
});
