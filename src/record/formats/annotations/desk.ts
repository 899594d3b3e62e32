import type { RecordActor, RecordSpan, ReportRecord } from "../../schema.js";

/** What the annotations of one report are made from. */
export interface Desk {
  readonly record: ReportRecord;
  /** The text, one code point an entry. */
  readonly points: readonly string[];
  readonly actors: ReadonlyMap<string, RecordActor>;
  /** Begins the ids of all that is made of this report. */
  readonly urn: string;
}

export function deskOf(record: ReportRecord): Desk {
  return {
    record,
    points: [...record.report.text],
    actors: new Map(record.actors.map((actor) => [actor.id, actor])),
    urn: urnOf(record),
  };
}

/** A report's name in linked data; those of its entries begin with it. */
export function urnOf({ report }: Pick<ReportRecord, "report">): string {
  return `urn:rapporteur:${encodeURIComponent(report.id.replace(/\p{Cs}/gu, "\uFFFD"))}`;
}

/** Code points of context that a TextQuoteSelector carries on each side. */
const reach = 32;

/** An annotation of some words: its body, and a target for each span. */
export function annotate(
  desk: Desk,
  id: string,
  body: readonly object[],
  spans: readonly RecordSpan[],
): object {
  const targets = spans.map((span) => target(desk, span));
  return {
    id,
    type: "Annotation",
    motivation: "tagging",
    body,
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** Something said of the words, by what it is for. */
export function say(
  purpose: "tagging" | "classifying" | "identifying" | "describing",
  value: string,
): object {
  return { type: "TextualBody", purpose, value };
}

export function linkTo(source: string): object {
  return { type: "SpecificResource", purpose: "linking", source };
}

function target({ record, points }: Desk, [start, end]: RecordSpan): object {
  const { sha256, url, language } = record.report;
  return {
    type: "SpecificResource",
    source: {
      id: `urn:rapporteur:text:sha256:${sha256}`,
      type: "Text",
      format: "text/plain",
      language,
      ...(url === null ? {} : { via: url }),
    },
    selector: [
      {
        type: "TextQuoteSelector",
        exact: points.slice(start, end).join(""),
        prefix: points.slice(Math.max(0, start - reach), start).join(""),
        suffix: points.slice(end, end + reach).join(""),
      },
      { type: "TextPositionSelector", start, end },
    ],
  };
}
