import type { RecordStatement } from "../../../record/schema.js";
import { onOneLine } from "./visible.js";
import type { Words } from "./words.js";

export interface Speaker {
  /** Who it is, as clearly as the record knows. */
  readonly name: string;
  /** How the text puts it, when that is something else; the view then shows both. */
  readonly words: string | null;
}

export function speakerOf(statement: RecordStatement, words: Words): Speaker {
  const { source } = statement;
  // An apposition keeps its comma in the record; at the end of a line it would only be in the way.
  const said = source.spans
    .map((span) => onOneLine(words.at(span)))
    .join(" … ")
    .replace(/,$/, "");
  const actor = words.actor(source.actor);
  if (actor === null) return { name: said === "" ? "(the text names nobody)" : said, words: null };
  const name = words.nameOf(actor.id);
  if (said === "")
    return { name, words: source.implied === null ? null : `(${goesOn(source.implied)})` };
  const isSaid = said.toLowerCase().includes(name.toLowerCase());
  return isSaid ? { name: said, words: null } : { name, words: said };
}

/** `quote-goes-on` as words. */
function goesOn(implied: string): string {
  return onOneLine(implied.replaceAll("-", " "));
}
