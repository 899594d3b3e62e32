import type { Archive } from "../../../../archive/archive.js";
import { tellActor } from "../../../../dossier/answers/index.js";
import type { ActorAnswer } from "../../../../dossier/answers/types/index.js";
import { foldWords, wrapWords } from "../../terminal/lines.js";
import type { View } from "../../terminal/view.js";
import { onOneLine } from "../../terminal/visible.js";
import type { AnswerFace, ItemView } from "../answer-command.js";
import { demandsFace } from "../answers/demands.js";
import { meetingsFace } from "../answers/meetings.js";
import { statementsFace } from "../answers/statements.js";
import { timelineFace } from "../answers/timeline.js";
import { marksFor } from "../marks.js";
import { type Shown, tableOf } from "../show.js";
import { carried, count, period } from "../words.js";

/** One actor over time, each list with its first `most` items. */
export async function showActor(archive: Archive, number: number, most: number): Promise<Shown> {
  const answer = await tellActor(archive, number, most);
  if (answer === null) throw new RangeError(`actor ${number} was there and is gone`);
  const marks = await marksFor(archive, answer.reports);
  const whole = { ...answer, reviewed: marks.all };
  return {
    whole,
    items: [whole],
    csv: () =>
      tableOf(answer.names, (name) => [name], {
        actor: () => answer.actor.key,
        name: ({ name }) => name,
        reports: (name) => name.count.reports,
        origins: (name) => name.count.origins,
        first: ({ first }) => first,
        last: ({ last }) => last,
      }),
    view: (view) => viewActor(answer, { ...view, marks }),
  };
}

function viewActor(answer: ActorAnswer, view: ItemView): readonly string[] {
  const { actor, totals } = answer;
  const list = <Item>(
    heading: string,
    total: number,
    items: readonly Item[],
    face: AnswerFace<Item>,
  ) =>
    items.length === 0
      ? []
      : [
          "",
          view.paint.strong(
            items.length < total ? `${heading}: ${items.length} of ${total}` : heading,
          ),
          ...items.flatMap((item) => face.view(item, view)),
        ];
  return [
    view.paint.strong(onOneLine(actor.name)),
    ...wrapWords(
      `${actor.kind} · actor ${actor.key} · ${carried(answer.count)} · ${period(answer.first, answer.last)}`,
      view.width,
    ).map(view.paint.faint),
    ...wrapWords(answer.covered.note ?? "", view.width)
      .filter(Boolean)
      .map(view.paint.faint),
    ...listNames(answer, view),
    ...listRoles(answer, view),
    ...list("Said", totals.said, answer.said, statementsFace),
    ...list("Demanded", totals.demanded, answer.demanded, demandsFace),
    ...list("Was asked", totals.wasAsked, answer.wasAsked, demandsFace),
    ...list("Did", totals.did, answer.did, timelineFace),
    ...list("Met", totals.met, answer.met, meetingsFace),
    ...listReasons(answer, view),
  ];
}

function listNames({ names }: ActorAnswer, view: View): readonly string[] {
  const words = names.map(({ name, count: told }) => `${onOneLine(name)} (${told.reports})`);
  return foldWords(`Names: ${words.join(", ")}`, view.width, 3);
}

function listRoles({ roles }: ActorAnswer, view: View): readonly string[] {
  if (roles.length === 0) return [];
  const words = roles.map(({ title, of, first, last }) => {
    const office = of === null ? title : `${title} (${of.name})`;
    return `${onOneLine(office)} ${period(first, last)}`;
  });
  return foldWords(`Roles: ${words.join("; ")}`, view.width, 4);
}

/** Why the actors of single reports were taken for one: each reason once. */
function listReasons({ because }: ActorAnswer, view: View): readonly string[] {
  const times = new Map<string, number>();
  for (const { because: reason } of because) times.set(reason, (times.get(reason) ?? 0) + 1);
  const reasons = [...times].map(
    ([reason, number]) => `${onOneLine(reason)} (${count(number, "report")})`,
  );
  return [
    "",
    view.paint.strong("Why it is one actor"),
    ...foldWords(reasons.join("; "), view.width - 4, 6).map((line) =>
      view.paint.faint(`    ${line}`),
    ),
  ];
}
