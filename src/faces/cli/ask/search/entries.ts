import type { AskedRole, FoundEntry, Page } from "../../../../archive/asking.js";
import { type Columns, writeSpans } from "../../../../record/formats/table.js";
import { foldWords, wrapWords } from "../../terminal/lines.js";
import type { View } from "../../terminal/view.js";
import { onOneLine } from "../../terminal/visible.js";
import { reportHead } from "../report-head.js";
import { type Shown, tableOf } from "../show.js";
import { closing, period, quoted } from "../words.js";

const columns: Columns<FoundEntry> = {
  report: ({ report }) => report.number,
  version: ({ version }) => version,
  id: ({ report }) => report.id,
  outlet: ({ report }) => report.publisher,
  published: ({ report }) => report.published,
  title: ({ report }) => report.title,
  kind: ({ kind }) => kind,
  entry: ({ id }) => id,
  act: ({ act }) => act,
  type: ({ type }) => type,
  factuality: ({ factuality }) => factuality,
  happened_from: ({ happened }) => happened?.[0] ?? null,
  happened_to: ({ happened }) => happened?.[1] ?? null,
  by: (entry) => namesIn(entry, doing).join("; "),
  statement: ({ statement }) => statement,
  according: (entry) => namesIn(entry, ["according"]).join("; "),
  to: (entry) => namesIn(entry, receiving).join("; "),
  place: (entry) => namesIn(entry, ["place"]).join("; "),
  words: ({ text }) => text,
  spans: ({ spans }) => writeSpans(spans.map(([start, end]) => [start, end])),
};

/** Who an entry comes from, and whom it concerns. */
const doing: readonly AskedRole[] = ["speaker", "by", "actor"];
const receiving: readonly AskedRole[] = ["addressee", "of", "recipient"];

/** Entries found, under their reports. `nothing` stands in the view when there are none. */
export function showEntries(page: Page<FoundEntry>, nothing: string | null): Shown {
  return {
    whole: page,
    items: page.items,
    next: page.next,
    csv: () => tableOf(page.items, (item) => [item], columns),
    view: (view) => [
      ...(nothing === null ? [] : wrapWords(nothing, view.width)),
      ...page.items.flatMap((entry, at) => viewEntry(entry, page.items[at - 1], view)),
      ...(nothing === null
        ? [
            "",
            ...wrapWords(closing(page.items.length, "entry", page.next), view.width).map(
              view.paint.faint,
            ),
          ]
        : []),
    ],
  };
}

function viewEntry(
  entry: FoundEntry,
  before: FoundEntry | undefined,
  view: View,
): readonly string[] {
  const isNext = before?.report.number === entry.report.number;
  const gap = before === undefined ? [] : [""];
  const [by, to] = [namesIn(entry, doing), namesIn(entry, receiving)];
  // A figure is nobody's deed: who gives it stands in that place.
  const sides = entry.kind === "figure" ? [] : [sidesOf(by, to)];
  const where = namesIn(entry, ["place"]);
  const parts = [
    `${entry.id} ${[entry.act ?? entry.type ?? entry.kind, entry.factuality].filter((word) => word !== null).join(", ")}`,
    ...sides,
    ...accordingTo(entry),
    ...(entry.happened === null ? [] : [period(...entry.happened)]),
    ...(where.length === 0 ? [] : [`in ${where.join(", ")}`]),
  ];
  const inner = view.width - 8;
  return [
    ...(isNext ? [] : [...gap, ...reportHead(entry.report, view)]),
    ...wrapWords(parts.join(" · "), inner).map((line, at) =>
      view.paint.faint(`${at === 0 ? "      " : "        "}${line}`),
    ),
    ...foldWords(quoted(entry.text), inner, 3).map((line) => `        ${line}`),
  ];
}

function sidesOf(by: readonly string[], to: readonly string[]): string {
  const doers = by.length === 0 ? "(nobody named)" : by.join(", ");
  return to.length === 0 ? doers : `${doers} → ${to.join(", ")}`;
}

/** Whose words an event or figure stands in; a demand is its speaker's own. */
function accordingTo(entry: FoundEntry): readonly string[] {
  if (entry.statement === null || entry.kind === "demand") return [];
  const names = namesIn(entry, ["according"]);
  return [`according to ${names.length === 0 ? "somebody unnamed" : names.join(", ")}`];
}

function namesIn({ actors }: FoundEntry, roles: readonly AskedRole[]): readonly string[] {
  return actors.filter(({ role }) => roles.includes(role)).map(({ name }) => onOneLine(name));
}
