import type { PageDocument } from "./dom.js";

type LinkedData = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|BlogPosting|^Report)$/;
const mostNodes = 2000;

/** The first article among a page's JSON-LD blocks; a block that is not JSON is passed over. */
export function articleNode(document: PageDocument): LinkedData | null {
  const waiting: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    waiting.push(parsed(script.textContent ?? ""));
  }
  // Only lists, graphs and main entities are opened: an article named inside another is about something else.
  for (let seen = 0; seen < mostNodes && waiting.length > 0; seen++) {
    const value = waiting.shift();
    if (Array.isArray(value)) {
      waiting.unshift(...value.slice(0, mostNodes));
    } else if (isObject(value)) {
      if (typesOf(value).some((type) => articleType.test(type))) return value;
      waiting.unshift(value["@graph"], value.mainEntity);
    }
  }
  return null;
}

/** A field's words, if it is a string. */
export function field(node: LinkedData | null, name: string): string | null {
  const value = node?.[name];
  return typeof value === "string" ? decoded(value) : null;
}

/** The names of the people or bodies in a field: a string, an object with a name, or a list of them. */
export function nameIn(node: LinkedData | null, name: string): string | null {
  const value = node?.[name];
  const several = Array.isArray(value) ? value.slice(0, 20) : [value];
  const names = several.map((one) => (isObject(one) ? one.name : one));
  const words = names.filter(
    (one): one is string => typeof one === "string" && !/^https?:/i.test(one),
  );
  return words.length > 0 ? words.map(decoded).join(", ") : null;
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words.replace(/^\s*<!--|-->\s*$/g, ""));
  } catch {
    return null;
  }
}

function typesOf(node: LinkedData): readonly string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === "string");
}

function isObject(value: unknown): value is LinkedData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON-LD should hold plain characters, yet many pages write HTML's names for them. */
function decoded(words: string): string {
  return words
    .replace(/&#(\d{1,7});/g, (whole, code) => character(Number(code)) ?? whole)
    .replace(/&#x([\da-f]{1,6});/gi, (whole, code) => character(Number.parseInt(code, 16)) ?? whole)
    .replace(/&(quot|apos|lt|gt|nbsp|amp);/g, (whole, name) => named[name] ?? whole);
}

const named: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: "\u00A0",
  amp: "&",
};

function character(code: number): string | null {
  return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : null;
}
