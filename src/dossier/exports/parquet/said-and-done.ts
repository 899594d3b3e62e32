import { placeOf, tellerOf, timeOf } from "../../../record/formats/events/desk.js";
import type { When } from "../../../record/formats/events/when.js";
import type { RecordEvent, RecordStatement } from "../../../record/schema.js";
import {
  double,
  type EntryRow,
  identityOf,
  int,
  listOf,
  nameOf,
  spansAt,
  type TableColumns,
  text,
  truth,
  wordsAt,
} from "./table.js";

export const statementColumns: TableColumns<EntryRow<RecordStatement>> = {
  id: text(({ entry }) => entry.id),
  within: text(({ entry }) => entry.within),
  form: text(({ entry }) => entry.form),
  act: text(({ entry }) => entry.act),
  source: text(({ desk, entry }) => wordsAt(desk, entry.source.spans)),
  source_spans: text(({ entry }) => spansAt(entry.source.spans)),
  actor: text(({ entry }) => entry.source.actor),
  speaker: text(({ desk, entry }) => nameOf(desk, entry.source.actor)),
  speaker_identity: int(({ desk, entry }) => identityOf(desk, entry.source.actor)),
  sourcing: text(({ entry }) => entry.sourcing),
  cue: text(({ desk, entry }) => wordsAt(desk, entry.cue.spans)),
  cue_spans: text(({ entry }) => spansAt(entry.cue.spans)),
  content: text(({ desk, entry }) => wordsAt(desk, entry.content.spans)),
  content_spans: text(({ entry }) => spansAt(entry.content.spans)),
  addressees: text(({ desk, entry }) => listOf(entry.addressees.map((id) => nameOf(desk, id)))),
  addressee_identities: text(({ desk, entry }) =>
    listOf(entry.addressees.map((id) => identityOf(desk, id))),
  ),
  medium: text(({ entry }) => entry.medium),
  time: text(({ desk, entry }) => desk.times.get(entry.time ?? "")?.edtf ?? null),
  place: text(({ desk, entry }) => nameOf(desk, entry.place)),
  confidence: double(({ entry }) => entry.confidence),
};

/** An event, and the days that its time covers. */
export interface DatedEvent {
  readonly event: RecordEvent;
  readonly when: When | null;
}

export const eventColumns: TableColumns<EntryRow<DatedEvent>> = {
  id: text(({ entry }) => entry.event.id),
  type: text(({ entry }) => entry.event.type),
  mode: text(({ entry }) => entry.event.mode),
  words: text(({ desk, entry }) => wordsAt(desk, entry.event.anchor.spans)),
  spans: text(({ entry }) => spansAt(entry.event.anchor.spans)),
  actors: text(({ desk, entry }) => listOf(entry.event.actors.map((id) => nameOf(desk, id)))),
  actor_identities: text(({ desk, entry }) =>
    listOf(entry.event.actors.map((id) => identityOf(desk, id))),
  ),
  recipients: text(({ desk, entry }) =>
    listOf(entry.event.recipients.map((id) => nameOf(desk, id))),
  ),
  recipient_identities: text(({ desk, entry }) =>
    listOf(entry.event.recipients.map((id) => identityOf(desk, id))),
  ),
  first_day: text(({ entry }) => entry.when?.from ?? null),
  last_day: text(({ entry }) => entry.when?.to ?? null),
  time: text(({ desk, entry }) => timeOf(desk, entry.event)?.edtf ?? null),
  place: text(({ desk, entry }) => placeOf(desk, entry.event)?.name ?? null),
  place_country: text(({ desk, entry }) => placeOf(desk, entry.event)?.country ?? null),
  factuality: text(({ entry }) => entry.event.factuality),
  historical: truth(({ entry }) => entry.event.historical),
  meeting: text(({ entry }) => entry.event.meeting),
  statement: text(({ entry }) => entry.event.statement),
  according: text(({ desk, entry }) => tellerOf(desk, entry.event.statement)?.name ?? null),
  confidence: double(({ entry }) => entry.event.confidence),
};
