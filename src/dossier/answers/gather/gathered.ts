import type { PlacedMember } from "../../../archive/groups.js";
import type { Desk } from "../../../record/formats/events/desk.js";
import type { RecordActor, RecordSpan } from "../../../record/schema.js";
import type { ActorRef, Covered, Pin, ReportLine, Scope, When } from "../types/index.js";
import type { ReadWords } from "../words/wording.js";

/** The reports of a scope, read into memory: what every answer is computed from. */
export interface Gathered {
  readonly scope: Scope;
  /** By publication, those without a date last, then by number. */
  readonly reports: readonly GatheredReport[];
  /** The identities of their actors, and why: by report. */
  readonly memberships: readonly PlacedMember[];
  readonly covered: Covered;
}

export interface GatheredReport {
  readonly line: ReportLine;
  /** Place in `Gathered.reports`. */
  readonly order: number;
  readonly story: number | null;
  /** Equal for reports that copy the same text. */
  readonly origin: string;
  /** ISO date of publication. */
  readonly day: string | null;
  readonly desk: Desk;
  actor(id: string | null): ActorRef | null;
  actors(ids: readonly string[]): readonly ActorRef[];
  /** Days of a time of the record; null when it is open, a duration or none. */
  when(time: string | null): When | null;
  /** Words of any text as they are compared; remembered. */
  readonly read: ReadWords;
  pin(entry: string, spans: readonly RecordSpan[]): Pin;
}

/** Where an actor is first named; its first mention when it is never named. */
export function firstNamed(actor: RecordActor): readonly RecordSpan[] {
  const mention = actor.mentions.find(({ form }) => form === "name") ?? actor.mentions[0];
  return mention?.spans ?? [];
}
