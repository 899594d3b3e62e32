import type { ActorRef } from "../../../dossier/answers/types/common.js";
import type { DemandItem, DemandsAnswer } from "../../../dossier/answers/types/demands.js";
import { dayOf } from "./scale.js";

/** An actor's line in the chart of positions: what it wanted, day by day. */
export interface Lane {
  readonly actor: ActorRef | null;
  readonly demands: readonly DemandItem[];
  readonly marks: readonly LaneMark[];
}

export interface LaneMark {
  readonly demand: DemandItem;
  /** Days since 1970. */
  readonly day: number;
  /** How many marks of the lane stand below it on the same day. */
  readonly row: number;
  readonly kind: "first" | "again" | "agreed" | "refused";
  /** Where its words are. */
  readonly report: number;
  readonly entry: string;
}

/** Demands by who makes them, those with most first; what nobody is known to want comes last. */
export function lanesOf(answer: Pick<DemandsAnswer, "items">): readonly Lane[] {
  const groups = new Map<string, DemandItem[]>();
  for (const item of answer.items) {
    const key = item.by?.key ?? "";
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()]
    .map((demands) => ({ actor: demands[0]?.by ?? null, demands, marks: marksOf(demands) }))
    .sort(
      (a, b) =>
        Number(a.actor === null) - Number(b.actor === null) || b.demands.length - a.demands.length,
    );
}

function marksOf(demands: readonly DemandItem[]): readonly LaneMark[] {
  const rows = new Map<number, number>();
  return demands
    .flatMap((demand) => [
      ...demand.told.map(({ pin }, index) => ({
        demand,
        day: dayOf(pin.published),
        kind: index === 0 ? ("first" as const) : ("again" as const),
        report: pin.report,
        entry: pin.entry,
      })),
      ...demand.answers.map(({ pin, published, reply }) => ({
        demand,
        day: dayOf(published),
        kind: reply,
        report: pin.report,
        entry: pin.entry,
      })),
    ])
    .flatMap(({ day, ...mark }) => {
      if (day === null) return [];
      const row = rows.get(day) ?? 0;
      rows.set(day, row + 1);
      return [{ ...mark, day, row }];
    });
}
