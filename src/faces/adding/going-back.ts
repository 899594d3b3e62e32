import type { Source } from "../../source/source.js";

/** A report whose text is that of one of its older versions. */
export interface GoneBack {
  readonly key: string;
  /** For people, when it cannot be kept. */
  readonly name: string;
  readonly source: Source;
}

/** What is remembered of a text that was held, whatever came after it. */
export type Held = Pick<GoneBack, "key" | "name">;

/**
 * Holds back texts that an older version of their report has. Only the last text that a run brings of a report can
 * show that the report went back to it: an input with both texts, read once more, changes nothing.
 */
export interface GoingBack {
  /** Says that a report comes; gives its turn. In the order of the input. */
  come(key: string): number;
  hold(turn: number, report: GoneBack): void;
  /** Once the input has ended: those after which no other text of their report came, and the names of the others. */
  end(): { readonly last: readonly GoneBack[]; readonly passedOver: readonly Held[] };
}

export function watchGoingBack(): GoingBack {
  let turns = 0;
  const holds: (Held & { readonly turn: number })[] = [];
  const lastTurn = new Map<string, number>();
  const held = new Map<string, { readonly turn: number; readonly report: GoneBack }>();
  return {
    come(key) {
      held.delete(key);
      lastTurn.set(key, ++turns);
      return turns;
    },
    hold(turn, report) {
      holds.push({ key: report.key, name: report.name, turn });
      if (lastTurn.get(report.key) === turn) held.set(report.key, { turn, report });
    },
    end() {
      const last = [...held.values()].sort((a, b) => a.turn - b.turn);
      const turnsOfLast = new Set(last.map(({ turn }) => turn));
      return {
        last: last.map(({ report }) => report),
        passedOver: holds.filter(({ turn }) => !turnsOfLast.has(turn)),
      };
    },
  };
}
