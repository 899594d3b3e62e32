import { cutParagraphs } from "../../../record/formats/html/paragraphs.js";
import { cutSegments, type LevelledMark } from "../../../record/formats/html/segments.js";
import { mapOffsets } from "../../../record/offsets.js";
import type { Span } from "../../../text/span.js";
import { longDay } from "../dates.js";
import { type Citation, type PageDesk, section } from "../desk.js";
import { attribute, html, type Markup } from "../markup.js";
import { writeTitle } from "./sources.js";

/**
 * The words that the other sections point to, in the paragraphs of the reports where they stand. Written last, when it
 * is known what was cited.
 */
export function writeCitedWords(desk: PageDesk): Markup {
  const order = [...desk.cited.keys()].sort((a, b) => a - b);
  return section(
    "words",
    "The words",
    html`All that is cited above, verbatim, in the paragraphs where it stands. Paragraphs that nothing is cited from are left out.`,
    html`${order.map((report) => writeReport(desk, report))}`,
  );
}

function writeReport(desk: PageDesk, report: number): Markup | null {
  const line = desk.reports.get(report);
  const text = desk.texts.get(report);
  if (line === undefined || text === undefined) return null;
  const marks = marksOf(text, [...(desk.cited.get(report)?.values() ?? [])]);
  const written = new Set<string>();
  let left = 0;
  const paragraphs = cutParagraphs(text).map((paragraph) => {
    const inside = marks.filter((mark) => mark.from < paragraph.to && paragraph.from < mark.to);
    if (inside.length === 0) {
      left++;
      return null;
    }
    const before = left > 0 ? html`<p class="left">[…]</p>` : null;
    left = 0;
    return html`${before}<p dir="auto">${writeParagraph(text, paragraph, inside, written)}</p>
`;
  });
  return html`<article class="words" aria-labelledby="words-${report}">
<h3 id="words-${report}">${writeTitle(line)}</h3>
<p class="kicker"><bdi>${line.outlet ?? "outlet not named"}</bdi> · ${longDay(line.published)} · <a href="#report-${report}">no. ${report}</a></p>
${paragraphs}${left > 0 ? html`<p class="left">[…]</p>` : null}
</article>
`;
}

function marksOf(text: string, citations: readonly Citation[]): readonly LevelledMark[] {
  const offsets = mapOffsets(text);
  return citations.flatMap(({ id, spans }) =>
    spans.flatMap(([start, end]) => {
      const [from, to] = [offsets.toUnit(start), offsets.toUnit(end)];
      if (from === null || to === null) return [];
      return [{ from, to, part: "content", entry: id, label: null, level: 0 } as const];
    }),
  );
}

/** The paragraph, each stretch with the citations that cover it; where one begins stands what its links lead to. */
function writeParagraph(
  text: string,
  paragraph: Span,
  marks: readonly LevelledMark[],
  written: Set<string>,
): Markup {
  return html`${cutSegments(paragraph, marks).map((segment) => {
    const words = text.slice(segment.from, segment.to);
    const ids = [...new Set(segment.marks.flatMap(({ entry }) => entry ?? []))];
    if (ids.length === 0) return html`${words}`;
    const fresh = ids.filter((id) => !written.has(id));
    for (const id of fresh) written.add(id);
    const mark = html`<mark data-c="${attribute(ids.join(" "))}">${words}</mark>`;
    return fresh.reduceRight(
      (inner, id) => html`<span id="${attribute(id)}">${inner}</span>`,
      mark,
    );
  })}`;
}
