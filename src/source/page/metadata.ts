import { asPublicationDate } from "../published.js";
import type { PageDocument, PageElement } from "./dom.js";
import { articleNode, field, nameIn } from "./json-ld.js";

export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** ISO 8601; null if the page states none that can be read. */
  readonly published: string | null;
  /** What the page states as its date though it cannot be read as one, for the notice. */
  readonly unreadableDate: string | null;
}

const titleNames = ["og:title", "twitter:title", "citation_title", "dc.title"];
const bylineNames = [
  "author",
  "article:author",
  "byl",
  "parsely-author",
  "dc.creator",
  "citation_author",
];
const publisherNames = ["og:site_name", "application-name", "dc.publisher", "citation_publisher"];
const dateNames = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "dcterms.created",
  "dc.date.issued",
  "parsely-pub-date",
  "citation_publication_date",
  "publish-date",
  "pubdate",
  "date",
];

/** What a page says about itself: JSON-LD first, then `<meta>`, then `<time>` and `<title>`. */
export function metadataOf(document: PageDocument): PageMetadata {
  const node = articleNode(document);
  const meta = metaOf(document);
  const first = (names: readonly string[]) => firstOf(names.map((name) => meta.get(name)));
  const dates = [
    field(node, "datePublished"),
    ...dateNames.map((name) => meta.get(name)),
    timeOf(document),
  ];
  const stated = dates.flatMap((date) => (date?.trim() ? [date.trim()] : []));
  const published = firstOf(stated.map(asPublicationDate));
  return {
    title: firstOf([
      field(node, "headline"),
      first(titleNames),
      textOf(document.querySelector("title")),
    ]),
    byline: firstOf([
      nameIn(node, "author"),
      ...bylineNames.map((name) => noAddress(meta.get(name))),
    ]),
    publisher: firstOf([nameIn(node, "publisher"), first(publisherNames)]),
    url: firstOf([linkOf(document), meta.get("og:url"), field(node, "url")]),
    published,
    unreadableDate: published === null ? (stated[0] ?? null) : null,
  };
}

/** `<meta>` by lower-case name; the first of a name counts. */
function metaOf(document: PageDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = element.getAttribute("content")?.trim();
    if (!content) continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && !found.has(name)) found.set(name, content);
    }
  }
  return found;
}

/** The article's own `<time>`: marked as the publication, else the only one that the page or its article has. */
function timeOf(document: PageDocument): string | null {
  const marked = document.querySelector('time[itemprop="datePublished"], time[pubdate]');
  if (marked) return marked.getAttribute("datetime");
  for (const scope of ["article time[datetime]", "main time[datetime]", "time[datetime]"]) {
    const times = new Set<string>();
    for (const element of document.querySelectorAll(scope))
      times.add(element.getAttribute("datetime") ?? "");
    const [only] = times;
    if (times.size === 1 && only) return only;
    if (times.size > 1) return null;
  }
  return null;
}

function linkOf(document: PageDocument): string | null {
  return noRelative(document.querySelector('link[rel="canonical"]')?.getAttribute("href"));
}

function noRelative(address: string | null | undefined): string | null {
  return address && /^https?:\/\//i.test(address) ? address : null;
}

function noAddress(value: string | undefined): string | null {
  return value && !/^https?:\/\//i.test(value) ? value : null;
}

function textOf(element: PageElement | null): string | null {
  return element?.textContent ?? null;
}

function firstOf(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const words = value?.replace(/\s+/g, " ").trim();
    if (words) return words;
  }
  return null;
}
