import type { RecordDemand, RecordEvent, RecordFigure, ReportRecord } from "../../schema.js";
import { describeAmount, describeEvent, describeSides } from "../entry-words.js";
import { annotate, type Desk, linkTo, say } from "./desk.js";
import { contentOf } from "./statements.js";

/** Times, events, demands and figures: one annotation each, with what was read as its description. */
export function annotateEntries(desk: Desk): readonly object[] {
  const { times, events, demands, figures } = desk.record;
  return [
    ...times.map((time) => annotateTime(desk, time)),
    ...events.map((event) => annotateEvent(desk, event)),
    ...demands.map((demand) => annotateDemand(desk, demand)),
    ...figures.map((figure) => annotateFigure(desk, figure)),
  ];
}

function annotateTime(desk: Desk, time: ReportRecord["times"][number]): object {
  const value = time.mod === null ? time.value : `${time.value} ${time.mod}`;
  const body = [say("tagging", "time"), say("classifying", time.type), say("describing", value)];
  return annotate(desk, nameOf(desk, time.id), body, time.spans);
}

function annotateEvent(desk: Desk, event: RecordEvent): object {
  const type = event.mode === null ? event.type : `${event.type} ${event.mode}`;
  const body = [
    say("tagging", "event"),
    say("classifying", type),
    say("describing", describeEvent(event, desk.actors)),
    ...linksTo(desk, event.statement, event.time),
  ];
  return annotate(desk, nameOf(desk, event.id), body, event.anchor.spans);
}

function annotateDemand(desk: Desk, demand: RecordDemand): object {
  const by = demand.by === null ? [] : [demand.by];
  const sides = describeSides(by, demand.of, desk.actors);
  const body = [
    say("tagging", "demand"),
    ...(sides === "" ? [] : [say("describing", sides)]),
    ...linksTo(desk, demand.statement, null),
  ];
  return annotate(desk, nameOf(desk, demand.id), body, demand.action.spans);
}

function annotateFigure(desk: Desk, figure: RecordFigure): object {
  const counts = figure.counts === null ? "" : ` ${figure.counts}`;
  const according = desk.actors.get(figure.according ?? "");
  const body = [
    say("tagging", "figure"),
    say("classifying", figure.comparator),
    say("describing", `${describeAmount(figure)}${counts}`),
    ...(according ? [say("identifying", according.name)] : []),
    ...linksTo(desk, figure.statement, figure.asOf),
  ];
  return annotate(desk, nameOf(desk, figure.id), body, figure.spans);
}

function nameOf({ urn }: Desk, id: string): string {
  return `${urn}:${id}`;
}

function linksTo(desk: Desk, statement: string | null, time: string | null): readonly object[] {
  return [
    ...(statement === null ? [] : [linkTo(contentOf(desk, statement))]),
    ...(time === null ? [] : [linkTo(nameOf(desk, time))]),
  ];
}
