import type { KeptRecord } from "../../archive/archive.js";
import { type Desk, deskOf } from "../../record/formats/events/desk.js";
import type { RecordActor, RecordSpan } from "../../record/schema.js";
import { type ExportOrder, recordsOf } from "./export.js";
import { type Placed, placedIn } from "./placed.js";
import { urnOfActor } from "./urns.js";

/** One kept report, and how to look up what its entries refer to. */
export interface KeptDesk extends Desk {
  readonly kept: KeptRecord;
  readonly placed: Placed;
}

export async function* desksOf(order: ExportOrder): AsyncIterable<KeptDesk> {
  for await (const kept of recordsOf(order)) {
    const placed = await placedIn(order.archive, kept.report.number);
    yield { ...deskOf(kept.record), kept, placed };
  }
}

/** Names in linked data of some actors. */
export function urnsOf(desk: KeptDesk, actors: readonly RecordActor["id"][]): readonly string[] {
  return actors.map((actor) => urnOfActor(desk.kept, desk.placed, actor));
}

/** `3:s2 12-45 60-71`: report, entry and code points, by which any line leads back to the words. */
export function pinOf({ kept }: KeptDesk, id: string, spans: readonly RecordSpan[]): string {
  const places = spans.map(([start, end]) => `${start}-${end}`);
  return [`${kept.report.number}:${id}`, ...places].join(" ");
}
