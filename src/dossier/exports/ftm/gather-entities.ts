import type { RecordActor } from "../../../record/schema.js";
import type { KeptDesk } from "../desk.js";
import {
  countryOf,
  entityOf,
  type FtmEntity,
  type FtmSchema,
  idOfActor,
  schemaOf,
} from "./entity.js";

interface Gathered {
  readonly schema: FtmSchema;
  readonly names: Set<string>;
  readonly aliases: Set<string>;
  readonly countries: Set<string>;
  readonly positions: Set<string>;
}

/** Adds up what reports say of one person or body; the order is that in which reports first name them. */
export function gatherEntities() {
  const gathered = new Map<string, Gathered>();
  return {
    take(desk: KeptDesk): void {
      for (const actor of desk.record.actors) {
        const schema = schemaOf(actor);
        if (schema === null) continue;
        const id = idOfActor(desk, actor.id);
        const entity = gathered.get(id) ?? begin(schema);
        gathered.set(id, entity);
        add(entity, actor);
      }
    },
    *list(): Iterable<FtmEntity> {
      for (const [id, entity] of gathered) yield finish(id, entity);
    },
  };
}

function begin(schema: FtmSchema): Gathered {
  return {
    schema,
    names: new Set(),
    aliases: new Set(),
    countries: new Set(),
    positions: new Set(),
  };
}

function add(entity: Gathered, actor: RecordActor): void {
  entity.names.add(actor.fullName ?? actor.name);
  for (const alias of [actor.name, ...actor.aliases]) entity.aliases.add(alias);
  const country = countryOf(actor.country);
  if (country !== null) entity.countries.add(country);
  if (entity.schema === "Person") for (const { title } of actor.roles) entity.positions.add(title);
}

function finish(id: string, { schema, names, aliases, countries, positions }: Gathered): FtmEntity {
  return entityOf(id, schema, {
    name: [...names],
    // A name of part of the words, or a noun for somebody, must not make two people one.
    weakAlias: [...aliases].filter((alias) => !names.has(alias)),
    country: [...countries],
    position: [...positions],
  });
}
