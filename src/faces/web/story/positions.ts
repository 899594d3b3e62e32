import type { ActorRef } from "../../../dossier/answers/types/common.js";
import type { DemandItem, DemandsAnswer } from "../../../dossier/answers/types/demands.js";
import { dayOf } from "./scale.js";

/** An actor's part of the chart of positions: a line for each thing that it wanted. */
export interface Lane {
  readonly actor: ActorRef | null;
  readonly demands: readonly DemandItem[];
  readonly lines: readonly LaneLine[];
}

/** One demand over time. */
export interface LaneLine {
  readonly demand: DemandItem;
  readonly marks: readonly LaneMark[];
  /** Most marks on one day. */
  readonly rows: number;
}

export interface LaneMark {
  /** Days since 1970. */
  readonly day: number;
  /** How many marks of the line stand above it on the same day. */
  readonly row: number;
  /** other: agreed to another number than the one demanded. */
  readonly kind: "first" | "again" | "agreed" | "other" | "refused";
  /** Where its words are. */
  readonly report: number;
  readonly entry: string;
  readonly text: string;
}

/** Demands by who makes them, those with most first; what nobody is known to want comes last. */
export function lanesOf(answer: Pick<DemandsAnswer, "items">): readonly Lane[] {
  const groups = new Map<string, DemandItem[]>();
  for (const item of answer.items) {
    const key = item.by?.key ?? "";
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()]
    .map((demands) => ({
      actor: demands[0]?.by ?? null,
      demands,
      lines: demands.map(lineOf).filter(({ marks }) => marks.length > 0),
    }))
    .sort(
      (a, b) =>
        Number(a.actor === null) - Number(b.actor === null) || b.demands.length - a.demands.length,
    );
}

function lineOf(demand: DemandItem): LaneLine {
  const rows = new Map<number, number>();
  const told = demand.told.map(({ pin }, index) => ({
    ...{ pin, published: pin.published },
    kind: index === 0 ? ("first" as const) : ("again" as const),
  }));
  const answers = demand.answers.map(({ pin, published, reply, otherNumber }) => ({
    ...{ pin, published },
    kind: reply === "agreed" && otherNumber ? ("other" as const) : reply,
  }));
  const marks = [...told, ...answers].flatMap(({ pin, published, kind }): readonly LaneMark[] => {
    const day = dayOf(published);
    if (day === null) return [];
    const row = rows.get(day) ?? 0;
    rows.set(day, row + 1);
    return [{ day, row, kind, report: pin.report, entry: pin.entry, text: pin.text }];
  });
  return { demand, marks, rows: Math.max(1, ...rows.values()) };
}
