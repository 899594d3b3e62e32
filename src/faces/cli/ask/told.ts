import type { Pin } from "../../../dossier/answers/types/index.js";
import { type Columns, writeSpans } from "../../../record/formats/table.js";
import type { Marks } from "./marks.js";
import { tableOf } from "./show.js";

/** One report's telling of an item, as a row of its table. */
export interface ToldRow<Item, Told> {
  readonly item: Item;
  readonly told: Told;
  readonly marks: Marks;
}

/** What every telling has, whatever it tells. */
interface Pinned {
  readonly pin: Pin;
  readonly origin: number | null;
}

/** The last columns of every answer: where the words stand, and what people made of them. */
export const pinColumns: Columns<ToldRow<unknown, Pinned>> = {
  report: ({ told }) => told.pin.report,
  version: ({ told }) => told.pin.version,
  entry: ({ told }) => told.pin.entry,
  spans: ({ told }) => writeSpans(told.pin.spans),
  outlet: ({ told }) => told.pin.outlet,
  published: ({ told }) => told.pin.published,
  origin: ({ told }) => told.origin,
  reviewed: ({ told, marks }) => marks.of(told.pin),
};

/** A table of items with a row for each telling. */
export function toldTable<Item, Told>(
  columns: Columns<ToldRow<Item, Told>>,
  toldOf: (item: Item) => readonly Told[],
): (items: readonly Item[], marks: Marks) => string {
  return (items, marks) =>
    tableOf(items, (item) => toldOf(item).map((told) => ({ item, told, marks })), columns);
}
