import type { Archive } from "../../../../archive/archive.js";
import type { KeptGroup } from "../../../../archive/groups.js";
import { Refusal } from "../../errors.js";
import { wrapWords } from "../../terminal/lines.js";
import { showTable } from "../../terminal/table.js";
import { onOneLine } from "../../terminal/visible.js";
import { findActors } from "../find.js";
import { explainNothing } from "../nothing.js";
import { withArchive } from "../open.js";
import { type AskOptions, mostOf, type NextOption, startOf, wholeNumber } from "../options.js";
import { type Shown, show, tableOf } from "../show.js";
import { closing } from "../words.js";
import { showActor } from "./actor.js";

const mostByItself = 30;
const mostReasons = 5;

/** Lists actors, or shows the one that a name or number fits. */
export async function runActors(
  name: string | null,
  options: AskOptions & NextOption,
): Promise<void> {
  await withArchive(options, async (archive) => {
    const found = name === null ? null : await findActors(archive, name);
    if (name !== null && wholeNumber(name) !== null && found?.length === 0)
      throw new Refusal(`There is no actor ${name}; rapporteur actors lists them.`);
    const [only, another] = found ?? [];
    const shown =
      only !== undefined && another === undefined
        ? await showActor(archive, only.number, options.most ?? mostReasons)
        : await listActors(archive, found, options);
    await show(shown, options);
  });
}

/** Those found, or all; most reports first. */
async function listActors(
  archive: Archive,
  found: readonly KeptGroup[] | null,
  options: AskOptions & NextOption,
): Promise<Shown> {
  const most = mostOf(options, mostByItself);
  const from = startOf(options);
  const groups =
    found?.slice(from, from + most + 1) ?? (await archive.groups.list("identity", from, most + 1));
  const next = groups.length > most ? String(from + most) : null;
  const listed = groups.filter(({ size }) => size > 0).slice(0, most);
  const reports = await archive.groups.reports(listed.map(({ number }) => number));
  const lines = listed.map(({ number, name, detail }) => ({
    actor: number,
    name,
    reports: reports.get(number) ?? 0,
    kind: typeof detail.kind === "string" ? detail.kind : null,
    country: typeof detail.country === "string" ? detail.country : null,
  }));
  const nothing =
    lines.length > 0
      ? null
      : await explainNothing(
          archive,
          from > 0
            ? "No actor stands behind that"
            : found === null
              ? "No actor is known yet"
              : "No actor goes by that name",
        );
  const cells = lines.map(({ actor, name, kind, country, reports }) => [
    String(actor),
    onOneLine(name),
    kind ?? "–",
    country ?? "–",
    String(reports),
  ]);
  return {
    whole: lines,
    items: lines,
    next,
    csv: () =>
      tableOf(lines, (line) => [line], {
        actor: ({ actor }) => actor,
        name: ({ name }) => name,
        kind: ({ kind }) => kind,
        country: ({ country }) => country,
        reports: ({ reports }) => reports,
      }),
    view: (view) =>
      nothing === null
        ? [
            ...showTable("Actors", ["number", "name", "kind", "country", "reports"], cells, view),
            "",
            ...wrapWords(closing(lines.length, "actor", next), view.width).map(view.paint.faint),
          ]
        : wrapWords(nothing, view.width),
  };
}
