import type { FigureClaim, FigureItem } from "../../../dossier/answers/types/figures.js";
import { standingWords } from "../../../dossier/page/words.js";
import { describeAmount } from "../../../record/formats/entry-words.js";

/** One claim as a bar of the chart. */
export interface Range {
  readonly index: number;
  readonly claimant: string;
  readonly from: number;
  readonly to: number;
  /** The claim sets no bound on that side. */
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
  readonly isDisputed: boolean;
}

export interface Ranges {
  readonly low: number;
  readonly high: number;
  readonly bars: readonly Range[];
}

/** What a claim says, without its unit: `about 40`, `130 or more`; empty where it sets no bound. */
export function amountOf({ min, max, comparator }: FigureClaim): string {
  if (min === null && max === null) return "";
  return describeAmount({ min, max, comparator, unit: null, currency: null });
}

/** What an amount is told as, where that is no count (`refused`, `part of them`); empty otherwise. */
export function toldAs({ standing }: Pick<FigureClaim, "standing">): string {
  return standingWords[standing] ?? "";
}

/** An amount as it stands beside its bar: with the act where it is told as more than a claim. */
export function labelOf(claim: FigureClaim): string {
  return [amountOf(claim), toldAs(claim)].filter((one) => one !== "").join(", ");
}

/** Whoever claims it, for people. */
export function claimantOf(figure: FigureItem, index: number): string {
  const series = figure.series.find(({ claims }) => claims.includes(index));
  if (series?.speaker) return series.speaker.name;
  if (series?.outlet) return `${series.outlet}, its own voice`;
  const pin = figure.claims[index]?.pin;
  if (figure.claims[index]?.voice) return "somebody unnamed";
  return pin?.outlet
    ? `${pin.outlet}, its own voice`
    : `report ${pin?.report ?? ""}, its own voice`;
}

/** The claims of a figure on one line of numbers that holds them all, with room at open ends. */
export function rangesOf(figure: FigureItem): Ranges | null {
  const bounds = figure.claims.flatMap(({ min, max }) => [min, max].filter((one) => one !== null));
  if (bounds.length === 0) return null;
  const least = Math.min(...bounds);
  const most = Math.max(...bounds);
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  const hasOpenBelow = figure.claims.some(({ min }) => min === null);
  const low =
    least >= 0 ? Math.max(0, hasOpenBelow ? least - room : least - room / 2) : least - room;
  const high = most + room;
  const disputed = new Set(figure.disputed.flatMap(({ claims }) => claims));
  const bars = figure.claims.flatMap(({ min, max }, index): readonly Range[] => {
    if (min === null && max === null) return [];
    return [
      {
        index,
        claimant: claimantOf(figure, index),
        from: min ?? low,
        to: max ?? high,
        isOpenBelow: min === null,
        isOpenAbove: max === null,
        isDisputed: disputed.has(index),
      },
    ];
  });
  return { low, high, bars };
}

/** Figures that more than one claim is made about stand side by side; others are told in a list. */
export function isCompared(figure: FigureItem): boolean {
  return figure.claims.length > 1 && rangesOf(figure) !== null;
}
