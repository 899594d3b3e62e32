import comparing from "../../../language/en/comparing.json" with { type: "json" };
import type { RecordFigure, RecordSpan } from "../../../record/schema.js";
import type { GatheredReport } from "../gather/gathered.js";
import type { KnownActors } from "../known-actors.js";
import type { ActorRef } from "../types/index.js";
import { type Around, isOfVotes } from "./read-around.js";

const ballots = new Set<string>(comparing.ballots);

/** Whose part of the votes a percentage is: whoever is named last before it, since the figure before it. */
export function shareOf(
  report: GatheredReport,
  { unit, counts, spans }: RecordFigure,
  { before, sentence }: Around,
  actors: KnownActors,
): ActorRef | null {
  const isBare = counts === null || ballots.has(report.read(counts).words[0] ?? "");
  if (unit !== "%" || !isBare || !isOfVotes(sentence)) return null;
  const to = spans[0]?.[0] ?? 0;
  const last = lastNamed(report, [to - [...before].length, to]);
  return last === null ? null : actors.of(report, last);
}

function lastNamed({ desk }: GatheredReport, [from, to]: RecordSpan): string | null {
  let last: { readonly id: string; readonly at: number } | null = null;
  for (const { id, kind, mentions } of desk.record.actors) {
    if (kind !== "person" && kind !== "organization") continue;
    for (const { spans } of mentions) {
      const [start, end] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
      if (start >= from && end <= to && start > (last?.at ?? -1)) last = { id, at: start };
    }
  }
  return last?.id ?? null;
}
