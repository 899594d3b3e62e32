import {
  type Chunks,
  gathered,
  gunzipped,
  isGzip,
  type Meter,
  metered,
  peek,
  tooManyBytes,
} from "./bytes.js";
import { checkNotBinary, decode, utf16Of } from "./decode.js";
import { fileProblem } from "./file-problem.js";
import { formatOfContent, formatOfName } from "./format.js";
import { checkPublished, sourceFromText } from "./from-text.js";
import type { Input, InputFormat, OpenInput } from "./input.js";
import { type LineResult, readJsonLines } from "./json-lines.js";
import { limits } from "./limits.js";
import { type Place, type Problem, placeName } from "./problem.js";
import type { Source } from "./source.js";
import { walkInput } from "./walk.js";

export interface SourceOptions {
  /** ISO 8601 day or date-time for reports whose JSON line has none of its own; it outranks a page's metadata. */
  readonly published?: string;
  /** Read every input so, whatever its name and content say. */
  readonly format?: InputFormat;
}

/**
 * `bytesRead`: bytes as stored that were read so far, over all inputs; files refused or passed over included.
 * `where` has a line only in JSON lines.
 */
export type SourceResult =
  | {
      readonly ok: true;
      readonly source: Source;
      readonly where: Place;
      readonly bytesRead: number;
    }
  | { readonly ok: false; readonly problem: Problem; readonly bytesRead: number };

/**
 * Reads reports from files, folders and streams, one after the other, in order.
 *
 * Never throws for bad input: a problem takes the place of the report and the rest is read. JSON lines are
 * streamed; of other files one is held at a time. A wrong `published` gives one problem and nothing is read.
 */
export async function* readSources(
  inputs: readonly Input[],
  options: SourceOptions = {},
): AsyncGenerator<SourceResult> {
  const meter: Meter = { bytes: 0 };
  const fail = (where: Place, error: unknown): SourceResult => {
    const { code, message } = fileProblem(error);
    const problem = { code, message: `${placeName(where)}: ${message}`, where };
    return { ok: false, problem, bytesRead: meter.bytes };
  };
  try {
    if (options.published !== undefined) checkPublished(options.published);
  } catch (error) {
    yield fail({ input: "--published" }, error);
    return;
  }
  for (const input of inputs) {
    for await (const found of walkInput(input)) {
      if (!found.ok) {
        yield fail({ input: found.name }, found.error);
        continue;
      }
      const before = meter.bytes;
      for await (const result of readInput(found.input, options, meter)) {
        const where = placeOf(found.input.name, result.line);
        if (result.ok) yield { ok: true, source: result.source, where, bytesRead: meter.bytes };
        else yield fail(where, result.error);
      }
      meter.bytes = before + (found.input.size ?? meter.bytes - before);
    }
  }
}

/** What there is to read, for a progress bar: `bytes` is null if an input is a stream or another of unknown size. */
export async function measureInputs(
  inputs: readonly Input[],
): Promise<{ readonly files: number; readonly bytes: number | null }> {
  let files = 0;
  let bytes: number | null = 0;
  for (const input of inputs) {
    for await (const found of walkInput(input)) {
      if (!found.ok) continue;
      files++;
      bytes = bytes === null || found.input.size === null ? null : bytes + found.input.size;
    }
  }
  return { files, bytes };
}

async function* readInput(
  input: OpenInput,
  options: SourceOptions,
  meter: Meter,
): AsyncGenerator<LineResult | { ok: true; line?: number; source: Source }> {
  try {
    const stored = await peek(metered(input.open(), meter));
    const zipped = isGzip(stored.head);
    const { head, whole } = zipped ? await peek(gunzipped(stored.whole)) : stored;
    const format = options.format ?? formatOfName(input.name) ?? formatOfContent(head);
    if (format === "json-lines") {
      yield* readJsonLines(whole, options.published);
      return;
    }
    yield {
      ok: true,
      source: await readWhole(whole, head, format, zipped ? null : input.size, options),
    };
  } catch (error) {
    yield { ok: false, error: fileProblem(error) };
  }
}

async function readWhole(
  whole: Chunks,
  head: Uint8Array,
  format: "text" | "page",
  size: number | null,
  options: SourceOptions,
): Promise<Source> {
  const most = format === "page" ? limits.pageBytes : limits.textBytes;
  try {
    if (!utf16Of(head)) checkNotBinary(head);
    if (size !== null && size > most) throw tooManyBytes(most);
  } catch (error) {
    await whole[Symbol.asyncIterator]().return?.();
    throw error;
  }
  const bytes = await gathered(whole, most);
  if (format === "page") {
    // Loaded when needed: the HTML libraries take a tenth of a second.
    const { readPage } = await import("./page/read-page.js");
    return readPage(bytes, options.published);
  }
  return sourceFromText(decode(bytes), { published: options.published ?? null });
}

function placeOf(input: string, line: number | undefined): Place {
  return line === undefined ? { input } : { input, line };
}
