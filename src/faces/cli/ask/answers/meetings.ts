import { tellMeetings } from "../../../../dossier/answers/index.js";
import type { MeetingItem, ToldMeeting } from "../../../../dossier/answers/types/index.js";
import { type Columns, writeSpans } from "../../../../record/formats/table.js";
import { onOneLine } from "../../terminal/visible.js";
import type { AnswerFace } from "../answer-command.js";
import type { Marks } from "../marks.js";
import { tableOf } from "../show.js";
import { carried, faintUnder, head, names, quoted, under, whereOf } from "../words.js";

interface Row {
  readonly marks: Marks;
  readonly item: MeetingItem;
  readonly told: ToldMeeting;
}

const columns: Columns<Row> = {
  meeting: ({ item }) => item.id,
  people: ({ told }) => told.people.map(({ name }) => name).join("; "),
  status: ({ told }) => told.status,
  date: ({ told }) => told.when?.edtf ?? null,
  place: ({ told }) => told.place?.name ?? null,
  status_at_last: ({ item }) => item.status,
  words: ({ told }) => told.pin.text,
  passage: ({ told }) => told.passage.text,
  according: ({ told }) => told.voice?.speaker?.name ?? null,
  report: ({ told }) => told.pin.report,
  version: ({ told }) => told.pin.version,
  entry: ({ told }) => told.pin.entry,
  spans: ({ told }) => writeSpans(told.pin.spans),
  outlet: ({ told }) => told.pin.outlet,
  published: ({ told }) => told.pin.published,
  origin: ({ told }) => told.origin,
  reviewed: ({ told, marks }) => marks.of(told.pin),
};

/** Who met whom, or was to, and what became of it. */
export const meetingsFace: AnswerFace<MeetingItem> = {
  noun: "meeting",
  tell: tellMeetings,
  csv: (items, marks) =>
    tableOf(items, (item) => item.told.map((told) => ({ item, told, marks })), columns),
  view(item, view) {
    const dates = item.dates.map(({ edtf }) => onOneLine(edtf)).join(" or ");
    const where = item.places.length === 0 ? "" : ` · in ${names(item.places)}`;
    const last = item.told.at(-1);
    const who = item.people.length === 0 ? "(nobody named)" : names(item.people);
    return [
      ...head(`${dates === "" ? "no date" : dates} · ${who} · ${item.status}${where}`, view),
      ...(last === undefined ? [] : under(quoted(last.passage.text), view)),
      ...(last === undefined
        ? []
        : faintUnder(`${carried(item.count)} · ${whereOf(last.pin, view.marks)}`, view)),
      ...item.moves.flatMap(({ from, to, pin }) =>
        under(
          `moved from ${onOneLine(from.edtf)} to ${onOneLine(to.edtf)}: ${whereOf(pin, view.marks)}`,
          view,
        ),
      ),
    ];
  },
};
