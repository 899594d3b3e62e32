import { z } from "zod";
import { reportRecord } from "../../../record/schema.js";

/** Kinds of entries of a record, and the list each stands in. */
export const entryKinds = ["actor", "time", "statement", "demand", "event", "figure"] as const;
export type EntryKind = (typeof entryKinds)[number];

const { shape } = reportRecord;

/** An entry of a record, by kind. */
export const entrySchemas = {
  actor: shape.actors.element,
  time: shape.times.element,
  statement: shape.statements.element,
  demand: shape.demands.element,
  event: shape.events.element,
  figure: shape.figures.element,
} as const;

/** An entry of any kind; its id tells which. */
export const entry = z.union([
  entrySchemas.statement,
  entrySchemas.event,
  entrySchemas.demand,
  entrySchemas.figure,
  entrySchemas.actor,
  entrySchemas.time,
]);
export type Entry = z.infer<typeof entry>;

/** An entry that came, went or changed. */
export const entryChange = z.object({
  kind: z.enum(entryKinds),
  change: z.enum(["added", "gone", "changed"]),
  before: entry.nullable(),
  after: entry.nullable(),
  /** What differs, for people: `act: say → deny`; empty unless changed. */
  differences: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type EntryChange = z.infer<typeof entryChange>;
