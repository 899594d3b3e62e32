import type { Archive } from "../../../../archive/archive.js";
import { csv } from "../../../../record/formats/csv.js";
import { Refusal } from "../../errors.js";
import { wrapWords } from "../../terminal/lines.js";
import { viewParts } from "../../terminal/view.js";
import { findScope } from "../find.js";
import { withArchive } from "../open.js";
import { type AskOptions, mostOf, type NextOption, type ScopeOptions } from "../options.js";
import { showReports } from "../search/reports.js";
import { suggest } from "../search/suggest.js";
import { type Shown, show } from "../show.js";
import { day } from "../words.js";

const mostByItself = 20;

/** Lists reports, newest first, or shows the one of a number. */
export async function runReports(
  report: number | null,
  options: AskOptions & NextOption & ScopeOptions,
): Promise<void> {
  await withArchive(options, async (archive) => {
    if (report !== null) return show(await showReport(archive, report), options);
    const scope = await findScope(archive, options);
    const question = {
      ...scope,
      ...(options.next === undefined ? {} : { after: options.next }),
      order: "newest",
      most: mostOf(options, mostByItself),
    } as const;
    const page = await archive.asking.search(question);
    const nothing = page.items.length > 0 ? null : await suggest(archive, question);
    await show(showReports(page, nothing), options);
  });
}

/** The newest record of a report, and when its versions were added. */
async function showReport(archive: Archive, number: number): Promise<Shown> {
  const kept = await archive.record(number);
  if (kept === null)
    throw new Refusal(`There is no report ${number}; rapporteur reports lists them.`);
  const versions = await archive.versions(number);
  const { record } = kept;
  return {
    whole: { ...kept, versions },
    items: [record],
    csv: () => (csv.begin?.() ?? "") + csv.each({ record }, 0),
    view: (view) => [
      ...viewParts(record, view),
      "",
      view.paint.strong("Versions"),
      ...versions.flatMap(({ version, addedAt, by, model, sha256 }) =>
        wrapWords(
          `${version} added ${day(addedAt)} by ${by}, model ${model}, text ${sha256.slice(0, 12)}…`,
          view.width - 4,
        ).map((line, at) => `${at === 0 ? "  " : "    "}${line}`),
      ),
    ],
  };
}
