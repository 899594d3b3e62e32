import { tellStatements } from "../../../../dossier/answers/index.js";
import type { StatementItem, ToldStatement } from "../../../../dossier/answers/types/index.js";
import type { Columns } from "../../../../record/formats/table.js";
import type { AnswerFace } from "../answer-command.js";
import { pinColumns, type ToldRow, toldTable } from "../told.js";
import {
  alikeWords,
  carried,
  faintUnder,
  head,
  names,
  period,
  quoted,
  under,
  whereOf,
} from "../words.js";

/** Wordings shown of one statement besides the fullest. */
const mostWordings = 4;

const columns: Columns<ToldRow<StatementItem, ToldStatement>> = {
  statement: ({ item }) => item.id,
  speakers: ({ item }) => item.speakers.map(({ name }) => name).join("; "),
  act: ({ told }) => told.act,
  form: ({ told }) => told.form,
  alike: ({ told }) => told.alike,
  words: ({ told }) => told.pin.text,
  source: ({ told }) => told.source?.text ?? null,
  addressees: ({ item }) => item.addressees.map(({ name }) => name).join("; "),
  ...pinColumns,
};

/** Statements across reports: the same words, or one claim in several wordings. */
export const statementsFace: AnswerFace<StatementItem> = {
  noun: "statement",
  tell: tellStatements,
  csv: toldTable(columns, (item) => item.told),
  view(item, view) {
    const to = item.addressees.length === 0 ? "" : ` → ${names(item.addressees)}`;
    const who = item.speakers.length === 0 ? "(the text names nobody)" : names(item.speakers);
    const others = item.told.filter(({ alike }) => alike !== "fullest" && alike !== "same words");
    return [
      ...head(`${who}${to} · ${item.acts.join(", ")}`, view),
      ...under(quoted(item.fullest.text), view),
      ...faintUnder(
        `${period(item.first, item.last)} · ${carried(item.count)} · ${whereOf(item.fullest, view.marks)}`,
        view,
      ),
      ...others
        .slice(0, mostWordings)
        .flatMap(({ alike, pin }) =>
          faintUnder(`${alikeWords(alike)}: ${quoted(pin.text)} ${whereOf(pin, view.marks)}`, view),
        ),
    ];
  },
};
