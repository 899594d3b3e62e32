import type { RecordActor, RecordSpan, RecordStatement, ReportRecord } from "../schema.js";
import type { RecordFormat } from "./format.js";

/** Code points of context that a TextQuoteSelector carries on each side. */
const reach = 32;

type Part = "source" | "cue" | "content";
const parts: readonly Part[] = ["source", "cue", "content"];

/** What the annotations of one report are made from. */
interface Desk {
  readonly record: ReportRecord;
  /** The text, one code point an entry. */
  readonly points: readonly string[];
  readonly actors: ReadonlyMap<string, RecordActor>;
  /** Begins the ids of all that is made of this report. */
  readonly urn: string;
}

/**
 * W3C Web Annotations: one AnnotationCollection a report, each on a line and a JSON-LD document of its own.
 * Source, cue and content of a statement are an annotation each and link to each other; a target has a
 * TextQuoteSelector and a TextPositionSelector, in code points of the record's text.
 */
export const annotations: RecordFormat = {
  name: "annotations",
  extension: ".jsonld",
  each: ({ record }) => {
    const desk: Desk = {
      record,
      points: [...record.report.text],
      actors: new Map(record.actors.map((actor) => [actor.id, actor])),
      urn: `urn:rapporteur:${encodeURIComponent(record.report.id.replace(/\p{Cs}/gu, "\uFFFD"))}`,
    };
    return `${JSON.stringify(collect(desk))}\n`;
  },
};

function collect(desk: Desk): object {
  const { record, urn } = desk;
  const items = record.statements.flatMap((statement) =>
    parts
      .filter((part) => statement[part].spans.length > 0)
      .map((part) => annotate(desk, statement, part)),
  );
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${urn}:statements`,
    type: "AnnotationCollection",
    label: `Statements in ${record.report.title ?? record.report.id}`,
    generator: { type: "Software", name: record.made.by },
    ...(record.made.at === null ? {} : { generated: record.made.at }),
    total: items.length,
    first: {
      id: `${urn}:statements:1`,
      type: "AnnotationPage",
      partOf: `${urn}:statements`,
      startIndex: 0,
      items,
    },
  };
}

function annotate(desk: Desk, statement: RecordStatement, part: Part): object {
  const targets = statement[part].spans.map((span) => target(desk, span));
  return {
    id: nameOf(desk, statement, part),
    type: "Annotation",
    motivation: "tagging",
    body: [
      { type: "TextualBody", purpose: "tagging", value: part },
      ...describe(desk, statement, part),
      ...parts
        .filter((other) => other !== part && statement[other].spans.length > 0)
        .map((other) => ({
          type: "SpecificResource",
          purpose: "linking",
          source: nameOf(desk, statement, other),
        })),
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function nameOf({ urn }: Desk, statement: RecordStatement, part: Part): string {
  return `${urn}:${statement.id}:${part}`;
}

/** What is known of a part beyond its words: who the source is, which act the cue and content do. */
function describe({ actors }: Desk, statement: RecordStatement, part: Part): readonly object[] {
  const actor = actors.get(statement.source.actor ?? "");
  if (part !== "source")
    return [{ type: "TextualBody", purpose: "classifying", value: statement.act }];
  return actor ? [{ type: "TextualBody", purpose: "identifying", value: actor.name }] : [];
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
