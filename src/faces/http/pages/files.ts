import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isKnown } from "../answer-route.js";

/** The built files of the pages, in memory: a few hundred kilobytes. */
export interface WebFiles {
  /** Null when the pages have not been built. */
  readonly index: WebFile | null;
  /** By path, `/assets/index-Da1b.js`. */
  find(path: string): WebFile | null;
}

export interface WebFile {
  readonly type: string;
  readonly tag: string;
  /** True when its name changes with its content. */
  readonly lasts: boolean;
  readonly bytes: Uint8Array;
  compressed(by: "br" | "gzip"): Promise<Uint8Array>;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  json: "application/json; charset=utf-8",
  png: "image/png",
  ico: "image/x-icon",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
};

/** Reads a folder of built files; empty where there is none. */
export async function loadFiles(folder: string): Promise<WebFiles> {
  const files = new Map<string, WebFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const type = types[/\.([a-z]{2,12})$/.exec(entry.name)?.[1] ?? ""];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = path.slice(folder.length).split("\\").join("/");
    files.set(posix.join("/", address), makeFile(address, type, await readFile(path)));
  }
  return { index: files.get("/index.html") ?? null, find: (path) => files.get(path) ?? null };
}

function makeFile(address: string, type: string, bytes: Uint8Array): WebFile {
  const made = new Map<string, Promise<Uint8Array>>();
  return {
    type,
    tag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`,
    lasts: /^\/assets\/.{0,200}-[\w-]{8}\.[a-z0-9]{2,5}$/.test(address),
    bytes,
    compressed(by) {
      const known = made.get(by) ?? (by === "br" ? asBrotli(bytes) : asGzip(bytes));
      made.set(by, known);
      return known;
    },
  };
}

/** Compressed once, when first asked for, as small as it goes in little time. */
function asBrotli(bytes: Uint8Array): Promise<Uint8Array> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return promisify(brotliCompress)(bytes, { params });
}

function asGzip(bytes: Uint8Array): Promise<Uint8Array> {
  return promisify(gzip)(bytes, { level: 9 });
}

/** A file as it goes out; names with a hash in them are kept by browsers for good. */
export async function sendFile(file: WebFile, request: Request, status = 200): Promise<Response> {
  const headers = new Headers({
    "content-type": file.type,
    "cache-control": file.lasts ? "public, max-age=31536000, immutable" : "private, no-cache",
    etag: file.tag,
    vary: "accept-encoding",
  });
  if (status === 200 && isKnown(request, file.tag))
    return new Response(null, { status: 304, headers });
  const by = isText(file.type) ? encodingOf(request) : null;
  if (by !== null) headers.set("content-encoding", by);
  const bytes = by === null ? file.bytes : await file.compressed(by);
  headers.set("content-length", String(bytes.length));
  const body = request.method === "HEAD" ? null : (bytes as Uint8Array<ArrayBuffer>);
  return new Response(body, { status, headers });
}

function isText(type: string): boolean {
  return !/^image\/(?!svg)/.test(type);
}

function encodingOf(request: Request): "br" | "gzip" | null {
  const accepted = (request.headers.get("accept-encoding") ?? "").slice(0, 500).toLowerCase();
  const names = accepted.split(",").filter((one) => !/;\s?q=0(?:\.0{1,3})?\s?$/.test(one));
  const has = (name: string) => names.some((one) => one.split(";")[0]?.trim() === name);
  if (has("br")) return "br";
  return has("gzip") ? "gzip" : null;
}
