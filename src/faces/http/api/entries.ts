import { z } from "zod";
import { entryKinds, entrySchemas } from "../../../archive/review/entries.js";

/** An entry of any kind; its id tells which. */
export const entry = z.union([
  entrySchemas.statement,
  entrySchemas.event,
  entrySchemas.demand,
  entrySchemas.figure,
  entrySchemas.actor,
  entrySchemas.time,
]);

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

export type { Entry, EntryKind } from "../../../archive/review/entries.js";
export { entryKinds } from "../../../archive/review/entries.js";
