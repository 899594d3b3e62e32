import { tellMeetings } from "../../../../dossier/answers/index.js";
import type {
  MeetingItem,
  MeetingMove,
  ToldMeeting,
} from "../../../../dossier/answers/types/index.js";
import { describeDate } from "../../../../record/formats/entry-words.js";
import type { Columns } from "../../../../record/formats/table.js";
import { onOneLine } from "../../terminal/visible.js";
import type { AnswerFace } from "../answer-command.js";
import type { Marks } from "../marks.js";
import { pinColumns, type ToldRow, toldTable } from "../told.js";
import { carried, faintUnder, head, names, quoted, under, voiceOf, whereOf } from "../words.js";

const columns: Columns<ToldRow<MeetingItem, ToldMeeting>> = {
  meeting: ({ item }) => item.id,
  people: ({ told }) => told.people.map(({ name }) => name).join("; "),
  status: ({ told }) => told.status,
  date: ({ told }) => told.when?.edtf ?? null,
  place: ({ told }) => told.place?.name ?? null,
  status_at_last: ({ item }) => item.status,
  words: ({ told }) => told.pin.text,
  passage: ({ told }) => told.passage.text,
  according: ({ told }) => told.voice?.speaker?.name ?? null,
  ...pinColumns,
};

/** Who met whom, or was to, and what became of it. */
export const meetingsFace: AnswerFace<MeetingItem> = {
  noun: "meeting",
  tell: tellMeetings,
  csv: toldTable(columns, (item) => item.told),
  view(item, view) {
    const dates = item.dates.map(({ edtf }) => describeDate(onOneLine(edtf))).join(" or ");
    const where = item.places.length === 0 ? "" : ` · in ${names(item.places)}`;
    const last = item.told.at(-1);
    const who = item.people.length === 0 ? "(nobody named)" : names(item.people);
    return [
      ...head(`${dates === "" ? "no date" : dates} · ${who} · ${item.status}${where}`, view),
      ...(last === undefined ? [] : under(quoted(last.passage.text), view)),
      ...(last === undefined
        ? []
        : faintUnder(
            [...voiceOf(last.voice), carried(item.count), whereOf(last.pin, view.marks)].join(
              " · ",
            ),
            view,
          )),
      ...moved(item.moves, view.marks).flatMap((line) => under(line, view)),
    ];
  },
};

/** From when to when, and who says so. */
export function moved(moves: readonly MeetingMove[], marks: Marks): readonly string[] {
  const day = (edtf: string) => describeDate(onOneLine(edtf));
  return moves.map(
    ({ from, to, pin }) =>
      `moved from ${day(from.edtf)} to ${day(to.edtf)}: ${whereOf(pin, marks)}`,
  );
}
