import type { Archive } from "../../../../archive/archive.js";
import type { KeptGroup } from "../../../../archive/groups.js";
import { tellStory } from "../../../../dossier/answers/index.js";
import type { ReportLine, StoryAnswer } from "../../../../dossier/answers/types/index.js";
import type { Columns } from "../../../../record/formats/table.js";
import { wrapWords } from "../../terminal/lines.js";
import type { View } from "../../terminal/view.js";
import { onOneLine } from "../../terminal/visible.js";
import { findStory } from "../find.js";
import { explainNothing } from "../nothing.js";
import { withArchive } from "../open.js";
import { type AskOptions, mostOf, type NextOption, startOf } from "../options.js";
import { type Shown, show, tableOf } from "../show.js";
import { carried, closing, count, day, names, period, under } from "../words.js";

const mostByItself = 20;

/** Lists stories, or shows the one of a number. */
export async function runStories(
  story: number | null,
  options: AskOptions & NextOption,
): Promise<void> {
  await withArchive(options, async (archive) => {
    const shown =
      story === null ? await listStories(archive, options) : await showStory(archive, story);
    await show(shown, options);
  });
}

interface StoryLine {
  readonly story: number;
  readonly title: string;
  readonly reports: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly outlets: readonly string[];
  /** Reports, older ones, that dates and outlets are not from. */
  readonly leftOut: number;
}

const listColumns: Columns<StoryLine> = {
  story: ({ story }) => story,
  title: ({ title }) => title,
  reports: ({ reports }) => reports,
  first: ({ first }) => first,
  last: ({ last }) => last,
  outlets: ({ outlets }) => outlets.join("; "),
  left_out: ({ leftOut }) => leftOut,
};

async function listStories(archive: Archive, options: AskOptions & NextOption): Promise<Shown> {
  const most = mostOf(options, mostByItself);
  const from = startOf(options);
  const groups = (await archive.groups.list("story", from, most + 1)).filter(
    ({ size }) => size > 0,
  );
  const items: StoryLine[] = [];
  for (const group of groups.slice(0, most)) items.push(await lineOf(archive, group));
  const next = groups.length > most ? String(from + most) : null;
  const nothing =
    items.length > 0
      ? null
      : await explainNothing(
          archive,
          from > 0 ? "No story stands behind that" : "No story is told",
        );
  return {
    whole: { items, next },
    items,
    next,
    csv: () => tableOf(items, (line) => [line], listColumns),
    view: (view) =>
      nothing === null
        ? [
            ...items.flatMap((line) => viewLine(line, view)),
            "",
            ...wrapWords(closing(items.length, "story", next), view.width).map(view.paint.faint),
          ]
        : wrapWords(nothing, view.width),
  };
}

/** Dates and outlets are those of at most so many reports, the newest. */
const mostLooked = 500;

/** The group with what its newest reports say of when and by whom. */
async function lineOf(archive: Archive, { number, name, size }: KeptGroup): Promise<StoryLine> {
  const question = { story: number, order: "newest", most: mostLooked } as const;
  const reports = (await archive.asking.search(question)).items.map(({ report }) => report);
  const dates = reports.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  const outlets = [...new Set(reports.flatMap(({ publisher }) => publisher ?? []))].sort();
  return {
    story: number,
    title: name,
    reports: size,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    outlets,
    leftOut: size - reports.length,
  };
}

function viewLine({ story, title, reports, first, last, outlets, leftOut }: StoryLine, view: View) {
  const [head = "", ...rest] = wrapWords(onOneLine(title), view.width - 6);
  const from = outlets.length === 0 ? [] : [outlets.map(onOneLine).join(", ")];
  const of = leftOut === 0 ? "" : ` (the newest ${count(reports - leftOut, "report")})`;
  const about = [count(reports, "report"), `${period(first, last)}${of}`, ...from].join(" · ");
  return [
    `${view.paint.act(String(story).padStart(4))}  ${view.paint.strong(head)}`,
    ...rest.map((line) => `      ${view.paint.strong(line)}`),
    ...wrapWords(about, view.width - 6).map((line) => view.paint.faint(`      ${line}`)),
  ];
}

const reportColumns: Columns<ReportLine> = {
  report: ({ report }) => report,
  version: ({ version }) => version,
  id: ({ id }) => id,
  outlet: ({ outlet }) => outlet,
  published: ({ published }) => published,
  title: ({ title }) => title,
  url: ({ url }) => url,
  origin: ({ origin }) => origin,
};

async function showStory(archive: Archive, asked: number): Promise<Shown> {
  const answer = await tellStory(archive, await findStory(archive, asked));
  if (answer === null) throw new RangeError(`story ${asked} was there and is gone`);
  return {
    whole: answer,
    items: answer.reports,
    csv: () => tableOf(answer.reports, (report) => [report], reportColumns),
    view: (view) => viewStory(answer, view),
  };
}

function viewStory(answer: StoryAnswer, view: View): readonly string[] {
  const { counts, actors, outlets } = answer;
  const told = [
    carried(counts),
    count(counts.statements, "statement"),
    count(counts.demands, "demand"),
    count(counts.events, "event"),
    count(counts.figures, "figure"),
  ].join(" · ");
  const by = outlets.map(({ outlet, reports }) => `${onOneLine(outlet)} (${reports})`).join(", ");
  const { strong, faint } = view.paint;
  return [
    ...wrapWords(onOneLine(answer.title), view.width).map(strong),
    ...wrapWords(`story ${answer.story} · ${period(answer.first, answer.last)}`, view.width),
    ...wrapWords(told, view.width).map(faint),
    ...(by === "" ? [] : wrapWords(by, view.width).map(faint)),
    ...wrapWords(answer.covered.note ?? "", view.width)
      .filter(Boolean)
      .map(faint),
    "",
    strong("Who takes part"),
    ...under(names(actors.map(({ actor }) => actor)), view, 4),
    "",
    strong("Reports, earliest first"),
    ...answer.reports.flatMap((report) => viewMember(report, copyOf(answer, report), view)),
  ];
}

/** How much of a report is the text of the earliest one that has it, and which that is; null for that one itself. */
function copyOf({ origins }: StoryAnswer, { origin, report }: ReportLine): string | null {
  const same = origins.find((one) => one.origin === origin);
  const first = same?.reports[0];
  if (same === undefined || first === report) return null;
  const copy = same.copies.find((one) => one.report === report);
  if (copy === undefined) return `shares text with report ${first}`;
  return `${Math.round(copy.share * 100)} % the text of report ${first}`;
}

function viewMember(report: ReportLine, copy: string | null, view: View): readonly string[] {
  const { outlet, published, title, id, version } = report;
  const words = [
    ...(outlet === null ? [] : [onOneLine(outlet)]),
    day(published),
    onOneLine(title ?? id),
    ...(version === 1 ? [] : [`version ${version}`]),
    ...(copy === null ? [] : [copy]),
  ].join(" · ");
  return wrapWords(words, view.width - 6).map((line, at) =>
    at === 0 ? `${view.paint.act(String(report.report).padStart(4))}  ${line}` : `      ${line}`,
  );
}
