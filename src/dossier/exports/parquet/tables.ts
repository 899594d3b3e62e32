import { daysOfEvent } from "../../../record/formats/events/desk.js";
import type { ExportTable } from "../names.js";
import {
  actorColumns,
  demandColumns,
  figureColumns,
  ownReportColumns,
  timeColumns,
} from "./other-columns.js";
import { eventColumns, statementColumns } from "./said-and-done.js";
import { type RowsAndColumns, tableOf } from "./table.js";

export type { RowsAndColumns } from "./table.js";

/** Each table and its columns; a new one gets its row in docs/formats.md. */
export const parquetTables: Readonly<Record<ExportTable, RowsAndColumns>> = {
  statements: tableOf(({ record }) => record.statements, statementColumns),
  demands: tableOf(({ record }) => record.demands, demandColumns),
  events: tableOf(
    (desk) => desk.record.events.map((event) => ({ event, when: daysOfEvent(desk, event) })),
    eventColumns,
  ),
  figures: tableOf(({ record }) => record.figures, figureColumns),
  times: tableOf(({ record }) => record.times, timeColumns),
  actors: tableOf(({ record }) => record.actors, actorColumns),
  reports: tableOf((desk) => [desk.kept], ownReportColumns),
};
