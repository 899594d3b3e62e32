import { escapeHtml, showText } from "../../record/formats/html/escape.js";

/** HTML that is ready to be written. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | null | readonly Part[];

/**
 * Writes HTML: what stands in the template is ours, what is put in is shown as text and can be nothing else, unless it is
 * Markup itself. Null is nothing. Text within an attribute goes through `attribute`.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let written = template[0] ?? "";
  for (const [index, part] of parts.entries()) written += write(part) + (template[index + 1] ?? "");
  return { html: written };
}

function write(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return showText(part);
  if (typeof part === "number") return `${part}`;
  return "html" in part ? part.html : part.map(write).join("");
}

const odd = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** Text from outside in one line, without what could turn or hide other text: for attributes, charts and titles. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(odd, "\uFFFD");
}

/** Text within quotation marks of an attribute. */
export function attribute(text: string): Markup {
  return { html: escapeHtml(plain(text)) };
}

/** Words of a report, in the direction of their own script. */
export function bdi(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

/** Parts with something between each two. */
export function join(parts: readonly Part[], between: Part): Markup {
  return html`${parts.map((part, index) => (index === 0 ? part : [between, part]))}`;
}
