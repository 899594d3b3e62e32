import type { InputFormat } from "./input.js";

const endings: Readonly<Record<string, InputFormat>> = {
  txt: "text",
  text: "text",
  html: "page",
  htm: "page",
  xhtml: "page",
  jsonl: "json-lines",
  ndjson: "json-lines",
  json: "json-lines",
};

/** The format that a file's ending says, `.gz` aside; undefined if it says none. */
export function formatOfName(name: string): InputFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ""))?.[1];
  return ending !== undefined && Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

/** The format that the first bytes of an input show; plain text unless something says otherwise. */
export function formatOfContent(head: Uint8Array): InputFormat {
  const words = new TextDecoder().decode(head).trimStart().slice(0, 2048);
  if (/^\{\s*"/.test(words)) return "json-lines";
  if (/^(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|head|body|article)[\s>]/i.test(words))
    return "page";
  if (/^<!--/.test(words) && /<html[\s>]/i.test(words)) return "page";
  return "text";
}
