import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { attribute, html, type Markup } from "../markup.js";

/** As much of the DOM as is used here. */
interface Drawn {
  readonly outerHTML: string;
  readonly textContent: string | null;
  querySelector(selector: string): Drawn | null;
  querySelectorAll(selector: string): Iterable<Drawn>;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
}

type Options = Parameters<typeof Plot.plot>[0];

/** A chart at both widths that the page has room for; the style sheet shows one. */
export interface Drawing {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  /** Options of Plot for a width in CSS pixels. */
  options(width: number, isNarrow: boolean): Options;
}

const widths = [
  ["wide", 740],
  ["narrow", 340],
] as const;

/** Draws a chart as SVG within the page, without a browser. Its links are for the mouse: the table beside it has them for keys. */
export function draw({ label, options }: Drawing): Markup {
  const charts = widths.map(([name, width]) => {
    const svg = drawOnce({ ...options(width, name === "narrow"), width }, label);
    return html`<div class="chart ${name}">${{ html: svg }}</div>`;
  });
  return html`${charts}`;
}

function drawOnce(options: Options, label: string): string {
  const { document } = parseHTML("<html><body></body></html>");
  const chart = Plot.plot({
    ...options,
    document: document as never,
    className: "plot",
  }) as unknown as Drawn;
  // Styles stand in the page's one style sheet, which its policy knows by its hash.
  for (const style of [...chart.querySelectorAll("style")]) style.remove();
  // Plot names its groups after the kind of mark, which says nothing to people.
  for (const group of [...chart.querySelectorAll("g")]) group.removeAttribute("aria-label");
  const names = [label];
  chart.setAttribute("role", "group");
  chart.setAttribute("aria-label", placeOf(0));
  for (const link of [...chart.querySelectorAll("a")]) {
    const name = link.querySelector("title")?.textContent ?? "to the words";
    link.setAttribute("tabindex", "-1");
    link.setAttribute("aria-label", placeOf(names.push(name) - 1));
  }
  // Written by us, since linkedom leaves most characters of attributes as they are.
  const written = chart.outerHTML.split(border);
  return written
    .map((part, at) => (at % 2 === 0 ? part : attribute(names[Number(part)] ?? "").html))
    .join("");
}

/** Stands around the number of a name that is yet to be written; no label has it, for `plain` takes it out. */
const border = "\u0001";

function placeOf(index: number): string {
  return `${border}${index}${border}`;
}
