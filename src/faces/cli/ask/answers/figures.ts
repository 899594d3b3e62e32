import { tellFigures } from "../../../../dossier/answers/index.js";
import type { FigureClaim, FigureItem } from "../../../../dossier/answers/types/index.js";
import type { Columns } from "../../../../record/formats/table.js";
import { showTable } from "../../terminal/table.js";
import { onOneLine } from "../../terminal/visible.js";
import type { AnswerFace, ItemView } from "../answer-command.js";
import type { Marks } from "../marks.js";
import { pinColumns, type ToldRow, toldTable } from "../told.js";
import { carried, day, entryOf, faintUnder, head, quoted } from "../words.js";

/** Claims shown of one figure. */
const mostClaims = 12;

const columns: Columns<ToldRow<FigureItem, FigureClaim>> = {
  figure: ({ item }) => item.id,
  class: ({ item }) => item.class,
  counts: ({ told, item }) => told.counts ?? item.counts,
  words: ({ told }) => told.pin.text,
  min: ({ told }) => told.min,
  max: ({ told }) => told.max,
  comparator: ({ told }) => told.comparator,
  unit: ({ item }) => item.unit,
  currency: ({ item }) => item.currency,
  day: ({ told }) => told.day,
  day_from: ({ told }) => told.dayFrom,
  claimant: (row) => claimantOf(row.told),
  ...pinColumns,
};

/** Figures side by side: the same thing counted, by claimant and day. */
export const figuresFace: AnswerFace<FigureItem> = {
  noun: "figure",
  tell: tellFigures,
  csv: toldTable(columns, (item) => item.claims),
  view(item, view) {
    const left = item.claims.length - mostClaims;
    return [
      ...head(`${carried(item.count)} · ${whatOf(item)}`, view),
      ...showTable(
        "",
        ["day", "how many", "according to", "in"],
        rowsOf(item, view.marks),
        view,
      ).slice(1),
      ...(left > 0 ? faintUnder(`and ${left} more`, view) : []),
      ...(item.claims.length < 2 ? [] : faintUnder(summaryOf(item), view)),
      ...item.disputed.flatMap(({ day: when, claims }) => disputeLine(item, when, claims, view)),
    ];
  },
};

/** `people (dead)`: the words of a report, and the class of counted things where that says more. */
function whatOf({ counts, class: kind, passage }: FigureItem): string {
  if (counts === null) return kind === null ? quoted(passage.text) : kind;
  const words = onOneLine(counts);
  return kind === null || words.toLowerCase().includes(kind) ? words : `${words} (${kind})`;
}

function rowsOf(item: FigureItem, marks: Marks): readonly (readonly string[])[] {
  return item.claims
    .slice(0, mostClaims)
    .map((claim) => [
      day(claim.day),
      onOneLine(claim.pin.text),
      claimantOf(claim),
      `${onOneLine(claim.pin.outlet ?? "–")} ${entryOf(claim.pin, marks)}`,
    ]);
}

function claimantOf({ voice, pin }: FigureClaim): string {
  if (voice === null) return pin.outlet === null ? "the report" : onOneLine(pin.outlet);
  return voice.speaker === null ? "somebody unnamed" : onOneLine(voice.speaker.name);
}

/** Least and most that anybody says, and where each claimant's numbers go. */
function summaryOf(item: FigureItem): string {
  const trends = item.series
    .filter(({ trend }) => trend !== null)
    .map(({ speaker, outlet, trend }) => {
      const who = speaker === null ? (outlet ?? "not named") : speaker.name;
      return `${trend} (${onOneLine(who)})`;
    });
  return [spreadOf(item), ...trends].join(" · ");
}

function spreadOf({ spread: { min, max } }: FigureItem): string {
  if (min === null) return max === null ? "no bounds" : `up to ${number(max)}`;
  if (min === max) return `all say ${number(min)}`;
  return max === null ? `from ${number(min)} up` : `from ${number(min)} to ${number(max)}`;
}

function disputeLine(
  item: FigureItem,
  when: string,
  claims: readonly number[],
  view: ItemView,
): readonly string[] {
  const sides = new Set(
    claims
      .flatMap((at) => item.claims[at] ?? [])
      .map((claim) => `${onOneLine(claim.pin.text)} (${claimantOf(claim)})`),
  );
  return faintUnder(`disputed for ${day(when)}: ${[...sides].join(" against ")}`, view).map(
    view.paint.warn,
  );
}

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

function number(value: number): string {
  return numbers.format(value);
}
