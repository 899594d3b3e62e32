import type { KeptRecord } from "../../../archive/archive.js";
import { type RecordTime, whenOf } from "../../../record/formats/events/when.js";
import type { RecordActor, RecordDemand, RecordFigure } from "../../../record/schema.js";
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
  wordsAt,
} from "./table.js";

export const demandColumns: TableColumns<EntryRow<RecordDemand>> = {
  id: text(({ entry }) => entry.id),
  by: text(({ desk, entry }) => nameOf(desk, entry.by)),
  by_actor: text(({ entry }) => entry.by),
  by_identity: int(({ desk, entry }) => identityOf(desk, entry.by)),
  of: text(({ desk, entry }) => listOf(entry.of.map((id) => nameOf(desk, id)))),
  of_identities: text(({ desk, entry }) => listOf(entry.of.map((id) => identityOf(desk, id)))),
  action: text(({ desk, entry }) => wordsAt(desk, entry.action.spans)),
  action_spans: text(({ entry }) => spansAt(entry.action.spans)),
  statement: text(({ entry }) => entry.statement),
};

export const figureColumns: TableColumns<EntryRow<RecordFigure>> = {
  id: text(({ entry }) => entry.id),
  words: text(({ desk, entry }) => wordsAt(desk, entry.spans)),
  spans: text(({ entry }) => spansAt(entry.spans)),
  min: double(({ entry }) => entry.min),
  max: double(({ entry }) => entry.max),
  comparator: text(({ entry }) => entry.comparator),
  counts: text(({ entry }) => entry.counts),
  unit: text(({ entry }) => entry.unit),
  currency: text(({ entry }) => entry.currency),
  as_of: text(({ desk, entry }) => desk.times.get(entry.asOf ?? "")?.edtf ?? null),
  statement: text(({ entry }) => entry.statement),
  according: text(({ desk, entry }) => nameOf(desk, entry.according)),
  according_identity: int(({ desk, entry }) => identityOf(desk, entry.according)),
};

export const timeColumns: TableColumns<EntryRow<RecordTime>> = {
  id: text(({ entry }) => entry.id),
  words: text(({ desk, entry }) => wordsAt(desk, entry.spans)),
  spans: text(({ entry }) => spansAt(entry.spans)),
  type: text(({ entry }) => entry.type),
  value: text(({ entry }) => entry.value),
  mod: text(({ entry }) => entry.mod),
  edtf: text(({ entry }) => entry.edtf),
  first_day: text(({ entry }) => whenOf(entry)?.from ?? null),
  last_day: text(({ entry }) => whenOf(entry)?.to ?? null),
  basis: text(({ entry }) => entry.basis),
  against: text(({ entry }) => entry.against),
};

export const actorColumns: TableColumns<EntryRow<RecordActor>> = {
  id: text(({ entry }) => entry.id),
  identity: int(({ desk, entry }) => identityOf(desk, entry.id)),
  kind: text(({ entry }) => entry.kind),
  name: text(({ entry }) => entry.name),
  full_name: text(({ entry }) => entry.fullName),
  aliases: text(({ entry }) => listOf(entry.aliases)),
  roles: text(({ entry }) => listOf(entry.roles.map(({ title }) => title))),
  country: text(({ entry }) => entry.country),
  sector: text(({ entry }) => entry.sector),
  mentions: int(({ entry }) => entry.mentions.length),
  mention_spans: text(({ entry }) => spansAt(entry.mentions.flatMap(({ spans }) => spans))),
};

export const ownReportColumns: TableColumns<EntryRow<KeptRecord>> = {
  added_at: text(({ entry }) => entry.addedAt),
  url: text(({ entry }) => entry.record.report.url),
  title: text(({ entry }) => entry.record.report.title),
  byline: text(({ entry }) => entry.record.report.byline),
  published_basis: text(({ entry }) => entry.record.report.publishedBasis),
  language: text(({ entry }) => entry.record.report.language),
  sha256: text(({ entry }) => entry.record.report.sha256),
  text: text(({ entry }) => entry.record.report.text),
  made_by: text(({ entry }) => entry.record.made.by),
  model: text(({ entry }) => entry.record.made.model),
};
