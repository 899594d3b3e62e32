import type { RecordEvent } from "../schema.js";
import {
  actorsOf,
  anchorOf,
  type Desk,
  daysOfEvent,
  deskOf,
  joinNames,
  nameOfEvent,
  passageOf,
  placeOf,
  tellerOf,
  timeOf,
} from "./events/desk.js";
import type { When } from "./events/when.js";
import type { RecordOnlyFormat } from "./format.js";
import { showText } from "./html/escape.js";

/**
 * TimelineJS 3: one timeline a report, each on a line and a JSON document of its own, with the events whose days
 * are known. TimelineJS shows headlines and texts as HTML, so all words of the report are escaped; the
 * report's words stand in quotation, everything else is in our own words and says so.
 */
export const timelinejs: RecordOnlyFormat = {
  name: "timelinejs",
  extension: ".timeline.json",
  each: ({ record }) => `${JSON.stringify(writeTimeline(deskOf(record)))}\n`,
};

function writeTimeline(desk: Desk): object {
  const { report } = desk.record;
  const origin = [report.publisher, report.published].filter((part) => part !== null);
  return {
    scale: "human",
    title: {
      unique_id: report.id,
      text: {
        headline: showText(report.title ?? report.id),
        text: `<p>${showText(origin.join(", "))}</p>${writeLink(report.url)}`,
      },
      autolink: false,
    },
    events: desk.record.events.flatMap((event) => {
      const when = daysOfEvent(desk, event);
      return when === null ? [] : [writeSlide(desk, event, when)];
    }),
  };
}

function writeSlide(desk: Desk, event: RecordEvent, when: When): object {
  const time = timeOf(desk, event);
  const words = time?.spans.map(desk.words).join(" … ") ?? "";
  return {
    unique_id: nameOfEvent(desk, event),
    start_date: writeDate(when.from, when.clock),
    ...(when.to === when.from ? {} : { end_date: writeDate(when.to, null) }),
    display_date: showText(`${displayed(when)} (“${words}”)`),
    group: event.type,
    text: {
      headline: showText(headlineOf(desk, event)),
      text: `<blockquote>${showText(passageOf(desk, event).words)}</blockquote><p><small>${writeManner(desk, event)}</small></p>`,
    },
    autolink: false,
  };
}

/** Ours: the type and who → whom, by the names that the report gives. */
function headlineOf(desk: Desk, event: RecordEvent): string {
  const by = joinNames(actorsOf(desk, event.actors));
  const to = joinNames(actorsOf(desk, event.recipients));
  const sides = to === "" ? by : `${by === "" ? "…" : by} → ${to}`;
  return sides === "" ? event.type : `${event.type}: ${sides}`;
}

/** Ours: how the report tells it. */
function writeManner(desk: Desk, event: RecordEvent): string {
  const teller = tellerOf(desk, event.statement);
  const place = placeOf(desk, event);
  const told =
    event.statement === null
      ? "in the report’s own voice"
      : `according to ${teller?.name ?? "someone the text does not name"}`;
  const parts = [
    `${event.factuality} ${told}`,
    ...(event.mode === null ? [] : [`mode ${event.mode}`]),
    ...(event.meeting === null ? [] : [`meeting ${event.meeting}`]),
    ...(event.historical ? ["long before the report"] : []),
    ...(place === null ? [] : [`in ${place.name}`]),
    `read from “${anchorOf(desk, event)}”`,
    `${Math.round(event.confidence * 100)} % sure`,
  ];
  return `${showText(desk.record.made.by)}: ${showText(parts.join(" · "))}`;
}

function writeDate(day: string, clock: string | null): object {
  const [year, month, date] = day.split("-").map(Number);
  const [hour, minute] = clock?.split(":").map(Number) ?? [];
  return { year, month, day: date, ...(hour === undefined ? {} : { hour, minute }) };
}

function displayed({ from, to, clock }: When): string {
  return from === to ? `${from}${clock === null ? "" : ` ${clock}`}` : `${from} to ${to}`;
}

/** A link for web addresses only; anything else is left out. */
function writeLink(url: string | null): string {
  if (url === null || !/^https?:\/\//i.test(url)) return "";
  const address = showText(url);
  return `<p><a href="${encodeAddress(url)}">${address}</a></p>`;
}

function encodeAddress(url: string): string {
  return url.replace(/[\p{Cc}\p{Cs}\s"'<>&\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === "&" ? "&amp;" : encodeURIComponent(character.replace(/\p{Cs}/u, "\uFFFD")),
  );
}
