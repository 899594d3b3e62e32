import { tellTimeline } from "../../../../dossier/answers/index.js";
import { tellingOf } from "../../../../dossier/answers/timeline/telling-of.js";
import type { TimelineItem, ToldEvent } from "../../../../dossier/answers/types/index.js";
import { describeDate } from "../../../../record/formats/entry-words.js";
import type { Columns } from "../../../../record/formats/table.js";
import { onOneLine } from "../../terminal/visible.js";
import type { AnswerFace } from "../answer-command.js";
import type { Marks } from "../marks.js";
import { pinColumns, type ToldRow, toldTable } from "../told.js";
import {
  carried,
  day,
  faintUnder,
  head,
  names,
  quoted,
  under,
  voiceOf,
  whereOf,
} from "../words.js";
import { moved } from "./meetings.js";

const columns: Columns<ToldRow<TimelineItem, ToldEvent>> = {
  event: ({ item }) => item.id,
  type: ({ item }) => item.type,
  modes: ({ item }) => item.modes.join("; "),
  actors: ({ item }) => item.actors.map(({ name }) => name).join("; "),
  recipients: ({ item }) => item.recipients.map(({ name }) => name).join("; "),
  place: ({ told }) => told.place?.name ?? null,
  date: ({ told }) => told.when?.edtf ?? null,
  factuality: ({ told }) => told.factuality,
  meeting: ({ told }) => told.meeting,
  words: ({ told }) => told.pin.text,
  passage: ({ told }) => told.passage.text,
  according: ({ told }) => told.voice?.speaker?.name ?? null,
  ...pinColumns,
};

/** What happened when, each with the dates that reports give it. */
export const timelineFace: AnswerFace<TimelineItem> = {
  noun: "event",
  tell: tellTimeline,
  csv: toldTable(columns, (item) => item.told),
  view(item, view) {
    const shown = tellingOf(item);
    const what = [item.type, ...item.modes].map(onOneLine).join(" ");
    const how = [
      ...(item.status === null
        ? item.factualities.map(({ factuality }) => factuality)
        : [`meeting ${item.status}`]),
      ...(item.places.length === 0 ? [] : [`in ${names(item.places)}`]),
      ...(item.historical ? ["long ago"] : []),
      ...voiceOf(shown?.voice),
      carried(item.count),
    ];
    return [
      ...head(`${whenOf(item)} · ${what} · ${sidesOf(item)}`, view),
      ...(shown === undefined ? [] : under(quoted(shown.passage.text), view)),
      ...faintUnder(
        [...how, ...(shown === undefined ? [] : [whereOf(shown.pin, view.marks)])].join(" · "),
        view,
      ),
      ...moved(item.moves, view.marks).flatMap((line) => under(line, view)),
      ...(item.datesDiffer ? differing(item, view.marks).flatMap((line) => under(line, view)) : []),
    ];
  },
};

/** Its days; of what nobody dates, the day of the report that tells it first. */
function whenOf({ dates, first, historical }: TimelineItem): string {
  if (dates.length > 0)
    return dates.map(({ when }) => describeDate(onOneLine(when.edtf))).join(" or ");
  return first === null || historical ? "no date" : `told ${day(first)}`;
}

function sidesOf({ actors, recipients }: TimelineItem): string {
  const by = actors.length === 0 ? "…" : names(actors);
  return recipients.length === 0 ? by : `${by} → ${names(recipients)}`;
}

/** Who gives which date, where they differ. */
function differing(item: TimelineItem, marks: Marks): readonly string[] {
  return item.dates.map(({ when, told }) => {
    const pins = told.flatMap((at) => item.told[at]?.pin ?? []);
    return `reports differ: ${describeDate(onOneLine(when.edtf))} in ${pins.map((pin) => whereOf(pin, marks)).join(", ")}`;
  });
}
