import { acled } from "./acled.js";
import { annotations } from "./annotations.js";
import { conllu } from "./conllu.js";
import { csv } from "./csv.js";
import type { RecordFormat, RecordOnlyFormat } from "./format.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { jsonl } from "./jsonl.js";
import { plover } from "./plover.js";
import { polecat } from "./polecat.js";
import { timelinejs } from "./timelinejs.js";
import { timeml } from "./timeml.js";

export { acledColumns } from "./acled.js";
export { csvColumns } from "./csv.js";
export type { Read, RecordFormat, RecordOnlyFormat } from "./format.js";
export { polecatColumns } from "./polecat.js";

/** Those that need the record only; `rapporteur export` writes them too. */
export const recordOnlyFormats: readonly RecordOnlyFormat[] = [
  jsonl,
  json,
  csv,
  html,
  annotations,
  plover,
  polecat,
  acled,
  timelinejs,
  timeml,
];

/** Every format, as help and messages list them. A new one is a file here, a line, and a heading in docs/formats.md. */
export const recordFormats: readonly RecordFormat[] = [...recordOnlyFormats, conllu];

export const formatNames: readonly string[] = recordFormats.map((format) => format.name);

/** The format of a name; throws an Error that lists the names when there is none. */
export function formatNamed(name: string): RecordFormat {
  const format = recordFormats.find((candidate) => candidate.name === name);
  if (format) return format;
  throw new Error(`There is no format “${name}”; choose one of ${formatNames.join(", ")}.`);
}
