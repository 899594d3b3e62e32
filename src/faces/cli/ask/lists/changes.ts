import type { Archive, ChangedReport, KeptReport } from "../../../../archive/archive.js";
import { tellChanges } from "../../../../dossier/answers/index.js";
import type { ChangesAnswer, EntryChange } from "../../../../dossier/answers/types/index.js";
import { archiveAsRead } from "../../../../dossier/review/reviewed-archive.js";
import type { Columns } from "../../../../record/formats/table.js";
import { Refusal } from "../../errors.js";
import { wrapWords } from "../../terminal/lines.js";
import type { View } from "../../terminal/view.js";
import { onOneLine } from "../../terminal/visible.js";
import { withArchive } from "../open.js";
import { type AskOptions, mostOf, type NextOption } from "../options.js";
import { reportHead } from "../report-head.js";
import { type Shown, show, tableOf } from "../show.js";
import { closing, count, day, faintUnder, names, quoted, under } from "../words.js";

export interface ChangesRun extends AskOptions, NextOption {
  readonly report: number | null;
  readonly since?: string;
  readonly before?: number;
  readonly after?: number;
}

const mostByItself = 20;

/** Lists reports that came again changed, or tells what changed in one. */
export async function runChanges(run: ChangesRun): Promise<void> {
  await withArchive(run, async (reviewed) => {
    // Two readings are compared as they were read: what people decided is no change of the report.
    const archive = archiveAsRead(reviewed);
    const shown =
      run.report === null
        ? await listChanged(archive, run)
        : await showChanges(archive, run.report, run);
    await show(shown, run);
  });
}

async function listChanged(archive: Archive, run: ChangesRun): Promise<Shown> {
  const { since, next: after } = run;
  const page = await archive.changed({
    most: mostOf(run, mostByItself),
    ...(since === undefined ? {} : { since }),
    ...(after === undefined ? {} : { after }),
  });
  const { items, next } = page;
  return {
    whole: page,
    items,
    next,
    csv: () => tableOf(items, (one) => [one], listColumns),
    view: (view) => [
      ...items.flatMap(({ report, changedAt }) => [
        ...reportHead(report, view),
        view.paint.faint(`      changed ${day(changedAt)}`),
      ]),
      ...(items.length === 0 ? [] : [""]),
      ...wrapWords(closing(items.length, "changed report", next), view.width).map(view.paint.faint),
    ],
  };
}

const listColumns: Columns<ChangedReport> = {
  report: ({ report }) => report.number,
  id: ({ report }) => report.id,
  title: ({ report }) => report.title,
  version: ({ report }) => report.version,
  changed_at: ({ changedAt }) => changedAt,
};

const columns: Columns<EntryChange> = {
  kind: ({ kind }) => kind,
  change: ({ change }) => change,
  before: ({ before }) => before?.id ?? null,
  after: ({ after }) => after?.id ?? null,
  who: ({ before, after }) => (after ?? before)?.who.map(({ name }) => name).join("; ") ?? null,
  words_before: ({ before }) => before?.pin.text ?? null,
  words_after: ({ after }) => after?.pin.text ?? null,
  parts: ({ parts }) =>
    parts.map(({ part, before, after }) => `${part}: ${before ?? ""} → ${after ?? ""}`).join("; "),
};

async function showChanges(archive: Archive, number: number, run: ChangesRun): Promise<Shown> {
  const report = await archive.report(number);
  if (report === null)
    throw new Refusal(`There is no report ${number}; rapporteur reports lists them.`);
  if (report.version === 1)
    throw new Refusal(`Report ${number} has one version only: it has not come again changed.`);
  const to = run.after ?? report.version;
  const from = run.before ?? to - 1;
  if (from < 1)
    throw new Refusal(`Version ${to} of report ${number} is its first: there is none before it.`);
  const answer = await tellChanges(archive, number, from, to);
  if (answer === null)
    throw new Refusal(
      `Report ${number} has versions 1 to ${report.version}, not ${from} and ${to}.`,
    );
  return {
    whole: answer,
    items: answer.changes,
    csv: () => tableOf(answer.changes, (change) => [change], columns),
    view: (view) => viewChanges(answer, report, view),
  };
}

function viewChanges(answer: ChangesAnswer, report: KeptReport, view: View): readonly string[] {
  const { from, to, changes, same } = answer;
  const unchanged = Object.entries(same)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => count(number, kind));
  return [
    ...reportHead(report, view),
    ...wrapWords(
      `version ${from.version} (${day(from.addedAt)}) to ${to.version} (${day(to.addedAt)})`,
      view.width - 6,
    ).map((line) => `      ${line}`),
    ...(from.title === to.title
      ? []
      : ["", ...faintUnder(`title: ${shown(from.title)} → ${shown(to.title)}`, view)]),
    ...changes.flatMap((change) => ["", ...viewChange(change, view)]),
    "",
    ...wrapWords(
      `${changes.length === 0 ? "Nothing told otherwise" : count(changes.length, "change")}; the same in both: ${unchanged.join(", ") || "nothing"}`,
      view.width,
    ).map(view.paint.faint),
  ];
}

function viewChange({ kind, change, before, after, parts }: EntryChange, view: View) {
  const entry = after ?? before;
  if (entry === null) return [];
  const who = entry.who.length === 0 ? "" : ` · ${names(entry.who)}`;
  return [
    ...wrapWords(`${kind} ${entry.id}${who}`, view.width - 9).map((line, at) =>
      at === 0
        ? `${view.paint.act(change.padEnd(8))} ${view.paint.strong(line)}`
        : `         ${view.paint.strong(line)}`,
    ),
    ...under(quoted(entry.pin.text), view),
    ...parts.flatMap(({ part, before: was, after: is }) =>
      faintUnder(`${part}: ${shown(was)} → ${shown(is)}`, view, 4),
    ),
  ];
}

function shown(words: string | null): string {
  return words === null ? "nothing" : onOneLine(words);
}
