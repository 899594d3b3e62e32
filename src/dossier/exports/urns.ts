import type { KeptRecord } from "../../archive/archive.js";
import { urnOf } from "../../record/formats/annotations/desk.js";
import type { RecordActor } from "../../record/schema.js";
import type { Placed } from "./placed.js";

/** Names of things in exports of linked data; those of a report's entries are the ones of its annotations. */
export function urnOfReport({ record }: KeptRecord): string {
  return urnOf(record);
}

export function urnOfEntry(kept: KeptRecord, id: string): string {
  return `${urnOfReport(kept)}:${id}`;
}

export function urnOfText(sha256: string): string {
  return `urn:rapporteur:text:sha256:${sha256}`;
}

/** One for an identity across reports; of an actor that has not been placed, one of the report's own. */
export function urnOfActor(kept: KeptRecord, placed: Placed, actor: RecordActor["id"]): string {
  const identity = placed.get(actor);
  return identity === undefined ? urnOfEntry(kept, actor) : `urn:rapporteur:identity:${identity}`;
}
