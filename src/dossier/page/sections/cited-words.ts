import { cutParagraphs } from "../../../record/formats/html/paragraphs.js";
import { mapOffsets } from "../../../record/offsets.js";
import type { Span } from "../../../text/span.js";
import { type Citation, type PageDesk, section } from "../desk.js";
import { attribute, html, type Markup } from "../markup.js";
import { type Named, type Nested, nestSpans } from "../nest.js";
import { showPublished } from "../published.js";
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
<h3 id="words-${report}">${writeTitle(desk, line)}</h3>
<p class="kicker"><bdi>${line.outlet ?? "outlet not named"}</bdi> · ${showPublished(line.published)} · <a href="#report-${report}">no. ${report}</a></p>
${paragraphs}${left > 0 ? html`<p class="left">[…]</p>` : null}
</article>
`;
}

function marksOf(text: string, citations: readonly Citation[]): readonly Named[] {
  const offsets = mapOffsets(text);
  return citations.flatMap(({ id, spans }) =>
    spans.flatMap(([start, end]) => {
      const [from, to] = [offsets.toUnit(start), offsets.toUnit(end)];
      if (from === null || to === null) return [];
      return [{ id, from, to }];
    }),
  );
}

/**
 * The paragraph, each stretch with the citations that cover it. What a link leads to is one element around all its
 * words, so that they are marked without the script too; a citation that crosses the end of another is cut there.
 */
function writeParagraph(
  text: string,
  paragraph: Span,
  marks: readonly Named[],
  written: Set<string>,
): Markup {
  const inside = marks.map((mark) => ({
    ...mark,
    from: Math.max(mark.from, paragraph.from),
    to: Math.min(mark.to, paragraph.to),
  }));
  return writeNested(text, paragraph, nestSpans(inside), { ids: [], written });
}

/** What stands around the words: ids of citations, and those whose element is written already. */
interface Around {
  readonly ids: readonly string[];
  readonly written: Set<string>;
}

function writeNested(text: string, within: Span, spans: readonly Nested[], around: Around): Markup {
  const { ids, written } = around;
  const write = (from: number, to: number) => {
    const words = text.slice(from, to);
    if (words === "" || ids.length === 0) return html`${words}`;
    return html`<mark data-c="${attribute([...new Set(ids)].join(" "))}">${words}</mark>`;
  };
  const parts: Markup[] = [];
  let at = within.from;
  for (const span of spans) {
    parts.push(write(at, span.from));
    const isFresh = !written.has(span.id);
    written.add(span.id);
    const inner = writeNested(text, span, span.inside, { ids: [...ids, span.id], written });
    parts.push(isFresh ? html`<span id="${attribute(span.id)}">${inner}</span>` : inner);
    at = span.to;
  }
  parts.push(write(at, within.to));
  return html`${parts}`;
}
