import type { Archive } from "../../../archive/archive.js";
import type { Answer } from "../../../dossier/answers/types/index.js";
import { UsageError } from "../errors.js";
import { wrapWords } from "../terminal/lines.js";
import type { View } from "../terminal/view.js";
import { onOneLine } from "../terminal/visible.js";
import type { AnswerFace, ItemView } from "./answer-command.js";
import { findScope } from "./find.js";
import { marksFor } from "./marks.js";
import { explainNothing } from "./nothing.js";
import { withArchive } from "./open.js";
import { type AskOptions, mostOf, type NextOption, type ScopeOptions } from "./options.js";
import { show } from "./show.js";
import { count } from "./words.js";

const mostByItself = 20;

export async function runAnswer<Item>(
  face: AnswerFace<Item>,
  options: AskOptions & NextOption & ScopeOptions,
): Promise<void> {
  await withArchive(options, async (archive) => {
    const scope = await findScope(archive, options);
    const most = mostOf(options, mostByItself);
    const after = placeOf(options);
    const answer = await face.tell(archive, scope, {
      most,
      ...(after === undefined ? {} : { after }),
    });
    const nothing = answer.items.length > 0 ? null : await nothingFound(archive, face, options);
    const marks = await marksFor(archive, answer.reports);
    const shown = {
      whole: { ...answer, reviewed: marks.all },
      items: answer.items,
      next: answer.next,
      note: answer.covered.note,
      csv: () => face.csv(answer.items, marks),
      view: (view: View) =>
        nothing === null
          ? viewAnswer(answer, face, { ...view, marks })
          : wrapWords(nothing, view.width),
    };
    await show(shown, options);
  });
}

/** The place and the id of the last item of the part before. */
function placeOf({ next }: NextOption): string | undefined {
  if (next === undefined || /^\d{1,9}~/.test(next)) return next;
  throw new UsageError(
    `--next takes the place that a part of this list ended with, such as 19~7:s3, not “${onOneLine(next)}”.`,
  );
}

function viewAnswer<Item>(
  answer: Answer<Item>,
  face: AnswerFace<Item>,
  view: ItemView,
): readonly string[] {
  const items = answer.items.flatMap((item) => [...face.view(item, view), ""]);
  const { total, covered, next } = answer;
  const last = [
    next === null
      ? count(total, face.noun)
      : `${answer.items.length} of ${count(total, face.noun)} (--most shows more, --next ${next} goes on)`,
    `from ${count(covered.reports, "report")}`,
    ...(covered.leftOut === 0
      ? []
      : [`${count(covered.leftOut, "older report")} left out: narrow it with --from or --story`]),
  ].join(", ");
  return [...items, ...wrapWords(last, view.width).map(view.paint.faint)];
}

async function nothingFound<Item>(
  archive: Archive,
  face: AnswerFace<Item>,
  options: ScopeOptions,
): Promise<string> {
  return explainNothing(archive, `No ${face.noun} fits`, options.outlet);
}
