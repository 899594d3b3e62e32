import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Notice } from "../../text/notice.js";
import { isNameLike } from "../credit-names.js";
import { sourceFromText } from "../from-text.js";
import { grouped, limits } from "../limits.js";
import { SourceError, shown } from "../problem.js";
import type { Credit, Source } from "../source.js";
import { decodePage } from "./decode-page.js";
import { depthOf, type PageDocument, type PageNode } from "./dom.js";
import { countParts, leftOutNotice } from "./left-out.js";
import { metadataOf, type PageMetadata } from "./metadata.js";
import { type PlainText, plainTextOf } from "./plain-text.js";

/** An article has at least so many words that are not links, and fewer links than prose. */
const leastWords = 25;

/**
 * Reads an HTML page: the article that it holds, as plain text, with what the page says about itself.
 * The page's scripts do not run and nothing is fetched. Throws `SourceError`, with code `no-article` if the
 * page holds none and `page-too-complex` if its markup is beyond the limits.
 */
export function readPage(bytes: Uint8Array, published?: string): Source {
  const document = parsePage(decodePage(bytes));
  const metadata = metadataOf(document);
  const parts = countParts(document);
  const { article, byline } = findArticle(document);
  const { text, credits } = plainTextOf(article);
  checkArticle(article, text);
  return sourceFromText(text, {
    title: metadata.title,
    byline: metadata.byline ?? byline,
    publisher: metadata.publisher,
    url: metadata.url,
    published: published ?? metadata.published,
    publishedBasis: published === undefined ? "stated" : "given",
    credits: markedCredits({ text, credits }),
    notices: [...leftOutNotice(parts, text), ...dateNotice(metadata, published)],
  });
}

function parsePage(html: string): PageDocument {
  if (countOf(html, /<[a-z]/gi) > limits.pageTags || countOf(html, /</g) > 3 * limits.pageTags) {
    throw tooComplex();
  }
  const document: PageDocument = parseHTML(html).document;
  if (!document.documentElement) throw noArticle();
  if (depthOf(document.documentElement) > limits.pageDepth) throw tooComplex();
  return document;
}

function countOf(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0;
}

function tooComplex(): SourceError {
  return new SourceError(
    "page-too-complex",
    `the page has more than ${grouped(limits.pageTags)} tags or nests deeper than ${limits.pageDepth} elements; save the article's text and give that.`,
  );
}

function findArticle(document: PageDocument): { article: PageNode; byline: string | null } {
  const found = new Readability<PageNode>(document as never, {
    keepClasses: true,
    serializer: (node) => node as unknown as PageNode,
  }).parse();
  if (!found?.content) throw noArticle();
  return { article: found.content, byline: found.byline?.replace(/\s+/g, " ").trim() || null };
}

function checkArticle(article: PageNode, text: string): void {
  let linked = 0;
  for (const link of (article as PageDocument).querySelectorAll("a"))
    linked += wordsIn(link.textContent ?? "");
  const all = wordsIn(text);
  const hasSentence = /\p{Ll}[.!?…]["'”’)]?(?:\s|$)/u.test(text);
  if (all - linked < leastWords || linked > all / 2 || !hasSentence) throw noArticle();
}

function noArticle(): SourceError {
  return new SourceError(
    "no-article",
    "no article was found on this page; give the page of one report, saved from a browser once it is loaded.",
  );
}

/** What the markup calls a credit counts as one if it looks like a name. */
function markedCredits({ text, credits }: PlainText): readonly Credit[] {
  return credits.flatMap((leftOut) => {
    const words = text.slice(leftOut.from, leftOut.to);
    const lead = /^[([]?(?:[\p{L} ]{1,20}: ?|© ?)?/u.exec(words)?.[0].length ?? 0;
    const name = words.slice(lead).replace(/[)\]]$/, "");
    if (!isNameLike(name)) return [];
    const from = leftOut.from + lead;
    return [{ kind: "image", name, span: { from, to: from + name.length }, leftOut } as const];
  });
}

function dateNotice(metadata: PageMetadata, published: string | undefined): readonly Notice[] {
  if (published !== undefined || metadata.unreadableDate === null) return [];
  const message = `The page gives "${shown(metadata.unreadableDate)}" as its date, which is no ISO 8601 date, so it was not used.`;
  return [{ code: "publication-date-unreadable", message, spans: [] }];
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
