import { tellFigures } from "../../../../dossier/answers/index.js";
import type {
  FigureClaim,
  FigureItem,
  FigureSeries,
} from "../../../../dossier/answers/types/index.js";
import { standingWords } from "../../../../dossier/page/words.js";
import type { Columns } from "../../../../record/formats/table.js";
import { showTable } from "../../terminal/table.js";
import { onOneLine } from "../../terminal/visible.js";
import type { AnswerFace, ItemView } from "../answer-command.js";
import type { Marks } from "../marks.js";
import { pinColumns, type ToldRow, toldTable } from "../told.js";
import { carried, day, entryOf, faintUnder, head, names, quoted } from "../words.js";

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
  told_as: ({ told }) => told.standing,
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
      ...item.disputed.flatMap(({ day: when, claims }) =>
        disputeLine(`disputed for ${day(when)}`, sidesOf(item, claims, claimantOf), view),
      ),
      ...item.differs.flatMap(({ day: when, claims }) =>
        disputeLine(
          `reports differ on what ${whoDiffers(item, claims)} says for ${day(when)}`,
          sidesOf(item, claims, reportOf),
          view,
        ),
      ),
    ];
  },
};

/** `people (dead)`: the words of a report, and the class of counted things where that says more. */
function whatOf({ counts, class: kind, share, passage }: FigureItem): string {
  if (share !== null) return `votes for ${names([share])}`;
  if (counts === null) return kind === null ? quoted(passage.text) : kind;
  const words = onOneLine(counts);
  return kind === null || words.toLowerCase().includes(kind) ? words : `${words} (${kind})`;
}

function rowsOf(item: FigureItem, marks: Marks): readonly (readonly string[])[] {
  return item.claims
    .slice(0, mostClaims)
    .map((claim) => [
      day(claim.day),
      `${onOneLine(claim.pin.text)}${toldAs(claim)}`,
      claimantOf(claim),
      `${onOneLine(claim.pin.outlet ?? "–")} ${entryOf(claim.pin, marks)}`,
    ]);
}

function claimantOf({ voice, pin }: FigureClaim): string {
  if (voice === null) return pin.outlet === null ? "the report" : onOneLine(pin.outlet);
  return voice.speaker === null ? "somebody unnamed" : onOneLine(voice.speaker.name);
}

/** What is no count of how many there are says so, and a copy that it is one. */
function toldAs({ standing, copyOf }: FigureClaim): string {
  const as = [standingWords[standing] ?? [], copyOf === null ? [] : "copy"];
  return as.flat().length === 0 ? "" : ` (${as.flat().join(", ")})`;
}

/** Least and most that anybody says, and where each claimant's numbers go. */
function summaryOf(item: FigureItem): string {
  const trends = item.series.flatMap(({ speaker, outlet, trend }) => {
    const who = speaker === null ? (outlet ?? "someone not named") : speaker.name;
    return trend === null ? [] : [`numbers by ${onOneLine(who)}: ${trendWords[trend]}`];
  });
  return [spreadOf(item), ...trends].join(" · ");
}

const trendWords: Readonly<Record<NonNullable<FigureSeries["trend"]>, string>> = {
  rises: "rising",
  falls: "falling",
  steady: "the same",
  mixed: "up and down",
};

function spreadOf({ spread: { min, max } }: FigureItem): string {
  if (min === null) return max === null ? "no bounds" : `up to ${number(max)}`;
  if (min === max) return `all say ${number(min)}`;
  return max === null ? `from ${number(min)} up` : `from ${number(min)} to ${number(max)}`;
}

/** `nine (the Guild)` for each that says something else. */
function sidesOf(
  item: FigureItem,
  claims: readonly number[],
  whose: (claim: FigureClaim) => string,
): ReadonlySet<string> {
  return new Set(
    claims
      .flatMap((at) => item.claims[at] ?? [])
      .map((claim) => `${onOneLine(claim.pin.text)} (${whose(claim)})`),
  );
}

function whoDiffers(item: FigureItem, claims: readonly number[]): string {
  const claim = item.claims[claims[0] ?? 0];
  return claim === undefined ? "somebody" : claimantOf(claim);
}

function reportOf({ pin }: FigureClaim): string {
  return onOneLine(pin.outlet ?? `report ${pin.report}`);
}

function disputeLine(about: string, sides: ReadonlySet<string>, view: ItemView): readonly string[] {
  return faintUnder(`${about}: ${[...sides].join(" against ")}`, view).map(view.paint.warn);
}

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

function number(value: number): string {
  return numbers.format(value);
}
