import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import type { RecordActor } from "../../../record/schema.js";
import type { KeptDesk } from "../desk.js";

/** An entity of FollowTheMoney as JSON: every property a list of strings, none of them empty. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: FtmSchema;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

export type FtmSchema =
  | "Article"
  | "Mention"
  | "Event"
  | "Note"
  | "UnknownLink"
  | "Person"
  | "Organization"
  | "PublicBody"
  | "LegalEntity";

/** PLOVER's sectors whose bodies are a state's own. */
const publicSectors = new Set(["GOV", "LEG", "JUD", "MIL", "COP", "SPY"]);

/** What an actor is in FollowTheMoney; null for a place, which is nobody there. */
export function schemaOf({ kind, sector }: RecordActor): FtmSchema | null {
  if (kind === "place") return null;
  if (kind === "person") return "Person";
  if (kind === "group") return "LegalEntity";
  return publicSectors.has(sector ?? "") ? "PublicBody" : "Organization";
}

export const idOfArticle = ({ kept }: KeptDesk): string =>
  `rapporteur-report-${kept.report.number}`;

export function idOfEntry({ kept }: KeptDesk, entry: string): string {
  return `rapporteur-report-${kept.report.number}-${entry}`;
}

export function idOfActor(desk: KeptDesk, actor: string): string {
  const identity = desk.placed.get(actor);
  return identity === undefined ? idOfEntry(desk, actor) : `rapporteur-identity-${identity}`;
}

/** Ids of those among some actors that are somebody there. */
export function idsOfActors(desk: KeptDesk, actors: readonly string[]): readonly string[] {
  return actors.flatMap((id) => {
    const actor = desk.actors.get(id);
    return actor === undefined || schemaOf(actor) === null ? [] : [idOfActor(desk, id)];
  });
}

/** Country codes of FollowTheMoney are of two small letters. */
export function countryOf(code: string | null): string | null {
  if (code === "XKX") return "xk";
  return codes.find(([, three]) => three === code)?.[0]?.toLowerCase() ?? null;
}

/** An entity without the properties that have no value; null among the values is left out. */
export function entityOf(
  id: string,
  schema: FtmSchema,
  properties: Readonly<Record<string, readonly (string | null)[]>>,
): FtmEntity {
  const kept = Object.entries(properties).flatMap(([name, values]) => {
    const present = [...new Set(values.filter((value) => value !== null && value !== ""))];
    return present.length === 0 ? [] : [[name, present as string[]] as const];
  });
  return { id, schema, properties: Object.fromEntries(kept) };
}
