import { tellDemands } from "../../../../dossier/answers/index.js";
import type { DemandItem, ToldDemand } from "../../../../dossier/answers/types/index.js";
import { type Columns, writeSpans } from "../../../../record/formats/table.js";
import type { AnswerFace } from "../answer-command.js";
import type { Marks } from "../marks.js";
import { tableOf } from "../show.js";
import { carried, day, faintUnder, head, names, period, quoted, under, whereOf } from "../words.js";

interface Row {
  readonly marks: Marks;
  readonly item: DemandItem;
  readonly told: ToldDemand;
}

const columns: Columns<Row> = {
  demand: ({ item }) => item.id,
  by: ({ item }) => item.by?.name ?? null,
  of: ({ told }) => told.of.map(({ name }) => name).join("; "),
  alike: ({ told }) => told.alike,
  action: ({ told }) => told.pin.text,
  replies: ({ item }) => item.answers.map(({ reply, by }) => `${reply}: ${by.name}`).join("; "),
  report: ({ told }) => told.pin.report,
  version: ({ told }) => told.pin.version,
  entry: ({ told }) => told.pin.entry,
  spans: ({ told }) => writeSpans(told.pin.spans),
  outlet: ({ told }) => told.pin.outlet,
  published: ({ told }) => told.pin.published,
  origin: ({ told }) => told.origin,
  reviewed: ({ told, marks }) => marks.of(told.pin),
};

/** Who wants what of whom, since when, and what became of it. */
export const demandsFace: AnswerFace<DemandItem> = {
  noun: "demand",
  tell: tellDemands,
  csv: (items, marks) =>
    tableOf(items, (item) => item.told.map((told) => ({ item, told, marks })), columns),
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
        faintUnder(`${alike}: ${quoted(pin.text)} ${whereOf(pin, view.marks)}`, view, 2),
      ),
      ...item.answers.flatMap(({ reply, by, pin, otherNumber }) =>
        under(
          `${names([by])} ${reply}${otherNumber ? ", with another number" : ""}: ${quoted(pin.text)} ${whereOf(pin, view.marks)}`,
          view,
        ),
      ),
    ];
  },
};
