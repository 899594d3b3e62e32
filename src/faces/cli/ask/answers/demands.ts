import { tellDemands } from "../../../../dossier/answers/index.js";
import type { DemandItem, ToldDemand } from "../../../../dossier/answers/types/index.js";
import { limitsOf } from "../../../../dossier/page/words.js";
import type { Columns } from "../../../../record/formats/table.js";
import type { AnswerFace } from "../answer-command.js";
import { pinColumns, type ToldRow, toldTable } from "../told.js";
import {
  alikeWords,
  carried,
  day,
  faintUnder,
  head,
  names,
  period,
  quoted,
  under,
  whereOf,
} from "../words.js";

const columns: Columns<ToldRow<DemandItem, ToldDemand>> = {
  demand: ({ item }) => item.id,
  by: ({ item }) => item.by?.name ?? null,
  of: ({ told }) => told.of.map(({ name }) => name).join("; "),
  alike: ({ told }) => told.alike,
  action: ({ told }) => told.pin.text,
  replies: ({ item }) =>
    item.answers.map((one) => `${one.reply}${limitsOf(one)}: ${one.by.name}`).join("; "),
  done: ({ item }) => item.done.map(({ pin }) => pin.text).join("; "),
  ...pinColumns,
};

/** Who wants what of whom, since when, and what became of it. */
export const demandsFace: AnswerFace<DemandItem> = {
  noun: "demand",
  tell: tellDemands,
  csv: toldTable(columns, (item) => item.told),
  view(item, view) {
    const by = item.by === null ? "(nobody named)" : names([item.by]);
    const of = item.of.length === 0 ? "" : ` of ${names(item.of)}`;
    const reworded = item.told.filter(({ alike }) => alike === "reworded" || alike === "changed");
    const again =
      item.repeated.length === 0 ? "" : ` · told again ${item.repeated.map(day).join(", ")}`;
    return [
      ...head(`${by}${of}`, view),
      ...under(quoted(item.action.text), view),
      ...faintUnder(
        `${period(item.first, item.last)} · ${carried(item.count)}${again} · ${whereOf(item.action, view.marks)}`,
        view,
      ),
      ...reworded.flatMap(({ alike, pin }) =>
        faintUnder(
          `${alikeWords(alike)}: ${quoted(pin.text)} ${whereOf(pin, view.marks)}`,
          view,
          2,
        ),
      ),
      ...item.answers.flatMap((one) =>
        under(
          `${names([one.by])} ${one.reply}${limitsOf(one)}: ${quoted(one.pin.text)} ${whereOf(one.pin, view.marks)}`,
          view,
        ),
      ),
      ...item.done.flatMap(({ pin, inPart }) =>
        under(
          `told as done${limitsOf({ inPart })}: ${quoted(pin.text)} ${whereOf(pin, view.marks)}`,
          view,
        ),
      ),
    ];
  },
};
