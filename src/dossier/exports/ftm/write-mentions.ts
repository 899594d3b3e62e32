import type { RecordActor } from "../../../record/schema.js";
import type { KeptDesk } from "../desk.js";
import {
  countryOf,
  entityOf,
  type FtmEntity,
  idOfActor,
  idOfArticle,
  idOfEntry,
  schemaOf,
} from "./entity.js";

/** That a report names somebody: the names as it writes them. Who is never named has none. */
export function writeMentions(desk: KeptDesk): readonly FtmEntity[] {
  return desk.record.actors.flatMap((actor) => {
    const schema = schemaOf(actor);
    const names = namesIn(desk, actor);
    if (schema === null || names.length === 0) return [];
    return [
      entityOf(idOfEntry(desk, `mention-${actor.id}`), "Mention", {
        document: [idOfArticle(desk)],
        name: names,
        resolved: [idOfActor(desk, actor.id)],
        detectedSchema: [schema],
        contextCountry: [countryOf(actor.country)],
      }),
    ];
  });
}

function namesIn({ words }: KeptDesk, { mentions }: RecordActor): readonly string[] {
  return mentions.flatMap(({ form, spans }) => (form === "name" ? spans.map(words) : []));
}
