import type { RecordActor } from "../../../record/schema.js";
import { type KeptDesk, urnsOf } from "../desk.js";
import { present } from "./terms.js";

const types: Readonly<Record<RecordActor["kind"], string>> = {
  person: "Person",
  organization: "Organization",
  group: "Organization",
  place: "Place",
};

/** Those whom the report's statements name: who speaks, and to whom. */
export function writeActors(desk: KeptDesk): readonly object[] {
  const named = new Set(
    desk.record.statements.flatMap(({ source, addressees }) => [
      ...(source.actor === null ? [] : [source.actor]),
      ...addressees,
    ]),
  );
  return desk.record.actors
    .filter(({ id }) => named.has(id))
    .map((actor) => {
      const [id] = urnsOf(desk, [actor.id]);
      const others = [actor.fullName, ...actor.aliases].filter((name) => name !== null);
      return present({
        "@id": id,
        "@type": types[actor.kind],
        name: actor.name,
        alternateName: others.filter((name) => name !== actor.name),
        jobTitle: actor.kind === "person" ? actor.roles.map(({ title }) => title) : [],
      });
    });
}
