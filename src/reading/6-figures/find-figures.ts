import { type Analysis, spanOf, type TokenRange } from "../../language/analysis.js";
import type { Notice } from "../../text/notice.js";
import { wordsOf } from "../../text/span.js";
import { ownersOf } from "../3-statements/owners-of.js";
import type { FigureEntry, Statement, TimeEntry } from "../reading.js";
import { findCounted } from "./counted/find-counted.js";
import { type Counted, fromEarlier } from "./counted/from-earlier.js";
import { type Numeral, type Page, pageOf, type Quantity } from "./draft.js";
import { closingTimes, findAsOf } from "./find-as-of.js";
import { joinRanges } from "./join-ranges.js";
import { readNumerals } from "./numerals/read-numerals.js";
import { reasonAgainst } from "./refuse/refuse.js";
import { boundsOf, takeComparators } from "./take-comparators.js";
import { takeMoney } from "./take-money.js";
import { takeUnits } from "./take-units.js";

/** What this stage needs to know of a time that an earlier one found. */
export type FigureTime = Pick<TimeEntry, "id" | "span">;

/** Figures looked back at: more would cost a long sentence more than its length. */
const mostEarlier = 12;

export interface Figures {
  /** In text order, `f1` first. */
  readonly figures: readonly FigureEntry[];
  /** One notice for all amounts that were too large to hold. */
  readonly notices: readonly Notice[];
}

/**
 * The counts and amounts of a report: numbers are read, take their units and money, are joined to ranges,
 * take their comparators; what is no figure is refused; then what is counted, who says so and as of when.
 * A number inside one of `times` is no figure. Linear in the text.
 */
export function findFigures(
  analysis: Analysis,
  statements: readonly Statement[],
  times: readonly FigureTime[] = [],
): Figures {
  const page = pageOf(
    analysis,
    times.map((time) => time.span),
  );
  const { numerals, beyond } = readNumerals(page);
  const amounts = numerals.map((numeral) => takeUnits(page, takeMoney(page, quantityOf(numeral))));
  const found = joinRanges(page, amounts)
    .map((amount) => takeComparators(page, amount))
    .filter((quantity) => reasonAgainst(page, quantity) === null);
  const owners = ownersOf(page.tokens, statements);
  const closing = closingTimes(page, times);
  const told: Counted[] = [];
  const figures = found.map((quantity, index): FigureEntry => {
    const earlier = told.slice(-mostEarlier);
    const counted = findCounted(page, quantity) ?? fromEarlier(page, quantity, earlier);
    told.push({ quantity, range: counted });
    const owner = owners[quantity.core.from] ?? null;
    return {
      id: `f${index + 1}`,
      ...withSign(page, quantity),
      comparator: quantity.comparator,
      counts: counted && wordsIn(page, counted),
      unit: quantity.unit,
      currency: quantity.currency,
      asOf: findAsOf(page, quantity, closing),
      statement: owner?.id ?? null,
      according: owner?.source.actor ?? null,
    };
  });
  return { figures, notices: noticesOf(page, beyond) };
}

function quantityOf(numeral: Numeral): Quantity {
  return {
    ...numeral,
    core: { from: numeral.from, to: numeral.to },
    comparator: "exactly",
    isRange: false,
    unit: numeral.kind === "share" ? "share" : null,
    currency: null,
    measured: false,
  };
}

/** "minus 18 degrees" is below nothing. */
function withSign(page: Page, quantity: Quantity): Pick<FigureEntry, "spans" | "min" | "max"> {
  const { min, max } = boundsOf(quantity);
  if (page.words[quantity.from - 1] !== "minus" || quantity.isRange)
    return { spans: [spanOf(page, quantity)], min, max };
  const below = (bound: number | null) => (bound === null ? null : -bound);
  const span = spanOf(page, { from: quantity.from - 1, to: quantity.to });
  return { spans: [span], min: below(max), max: below(min) };
}

function wordsIn(page: Page, range: TokenRange): string {
  return wordsOf(page.text, spanOf(page, range));
}

function noticesOf(page: Page, beyond: readonly Numeral[]): readonly Notice[] {
  if (beyond.length === 0) return [];
  const count = beyond.length === 1 ? "One amount is" : `${beyond.length} amounts are`;
  const message = `${count} larger than ${Number.MAX_SAFE_INTEGER} and could not be held exactly; no figure was made.`;
  return [
    { code: "amount-too-large", message, spans: beyond.map((numeral) => spanOf(page, numeral)) },
  ];
}
