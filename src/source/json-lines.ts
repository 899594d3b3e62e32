import { z } from "zod";
import type { Chunks } from "./bytes.js";
import { decode, utf16Of } from "./decode.js";
import { fileProblem } from "./file-problem.js";
import { type SourceFields, sourceFromText } from "./from-text.js";
import { grouped, limits } from "./limits.js";
import { type ByteLine, byteLines } from "./lines.js";
import { SourceError, shown } from "./problem.js";
import type { Source } from "./source.js";

/** One line: a report as an object. Other fields are ignored; null is as good as absent. */
export const reportLineSchema = z.object({
  /** Kept to the letter. */
  id: z.string().min(1).nullish(),
  /** Kept to the letter. */
  text: z.string(),
  title: z.string().nullish(),
  /** ISO 8601 day or date-time. */
  published: z.string().nullish(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  byline: z.string().nullish(),
});

export type LineResult =
  | { readonly ok: true; readonly line: number; readonly source: Source }
  | { readonly ok: false; readonly line?: number; readonly error: SourceError };

/** Reads reports a line each; a wrong line gives its error and the next are read. Blank lines are passed over. */
export async function* readJsonLines(
  chunks: Chunks,
  published: string | undefined,
): AsyncGenerator<LineResult> {
  let any = false;
  for await (const line of byteLines(chunks, limits.lineBytes)) {
    if (line.bytes && isBlank(line.bytes)) continue;
    const whole = any || !line.bytes ? null : notLinesAtAll(line.bytes);
    if (whole) {
      yield { ok: false, error: whole };
      return;
    }
    any = true;
    yield readLine(line, published);
  }
  if (!any)
    yield {
      ok: false,
      error: new SourceError("empty-text", "there is no line in it; give reports, one a line."),
    };
}

function readLine(line: ByteLine, published: string | undefined): LineResult {
  try {
    if (!line.bytes) {
      throw new SourceError(
        "too-large",
        `the line is longer than ${grouped(limits.lineBytes)} bytes; give the report in parts.`,
      );
    }
    const fields = parseLine(decode(line.bytes, line.offset));
    const source = sourceFromText(fields.text, withDate(fields, published));
    return { ok: true, line: line.number, source };
  } catch (error) {
    return { ok: false, line: line.number, error: fileProblem(error) };
  }
}

/** A line's own date stands nearer than the one given for all. */
function withDate(
  fields: z.infer<typeof reportLineSchema>,
  published: string | undefined,
): SourceFields {
  const { text: _, ...others } = fields;
  return { ...asFields(others), published: fields.published || published || null };
}

function asFields(others: Omit<z.infer<typeof reportLineSchema>, "text">): SourceFields {
  return Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
}

function parseLine(words: string): z.infer<typeof reportLineSchema> {
  let value: unknown;
  try {
    value = JSON.parse(words);
  } catch {
    throw new SourceError(
      "torn-line",
      'this is not whole JSON; each line needs one object such as {"id": "r1", "text": "…"}.',
    );
  }
  const parsed = reportLineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw wrongField(value, parsed.error.issues[0]?.path[0]);
}

function wrongField(value: unknown, field: PropertyKey | undefined): SourceError {
  if (field === undefined) {
    const message = `an object with the field "text" is needed, not ${kindOf(value)}.`;
    return new SourceError("wrong-field", message);
  }
  const name = shown(String(field));
  const found = (value as Readonly<Record<PropertyKey, unknown>>)[field];
  const is = found === undefined ? "is missing" : `is ${kindOf(found)}`;
  return new SourceError(
    "wrong-field",
    `the field "${name}" ${is}; it must be a string with words.`,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === "") return "empty";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** A first line that shows no JSON lines at all: one sentence for the input instead of one for each line. */
function notLinesAtAll(bytes: Uint8Array): SourceError | null {
  if (utf16Of(bytes)) {
    const message = "JSON lines must be UTF-8 and these are UTF-16; save the file as UTF-8.";
    return new SourceError("broken-encoding", message);
  }
  if (bytes.includes(0)) {
    const message = "it holds binary data rather than JSON lines; give one object a line.";
    return new SourceError("binary", message);
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).trim();
  if (!head.startsWith("[") && head !== "{") return null;
  return new SourceError(
    "not-json-lines",
    "this is one JSON document over several lines or a list; give one object a line instead, for example with jq -c '.[]'.",
  );
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13));
}
