import { sha256Of } from "../text/hash.js";
import { mapOffsets } from "./offsets.js";
import { type Offender, proveRecord } from "./prove.js";
import { reportRecord } from "./schema.js";

/**
 * Proves a record from outside, such as one line of a JSON-lines file after `JSON.parse`.
 * Empty when it holds; else what does not, each with its path. A record of the wrong shape is not looked
 * into further. Never throws.
 */
export function verifyRecord(json: unknown): readonly Offender[] {
  const parsed = reportRecord.safeParse(json);
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({
      path: joinPath(issue.path),
      message: `${issue.message}.`,
    }));
  const record = parsed.data;
  return [
    ...proveHash(record.report.text, record.report.sha256),
    ...proveRecord(record, mapOffsets(record.report.text)),
  ];
}

function proveHash(text: string, sha256: string): readonly Offender[] {
  const hash = sha256Of(text);
  if (hash === sha256) return [];
  const message = `The text is not the one that was read: its SHA-256 is ${hash}.`;
  return [{ path: "report.sha256", message }];
}

function joinPath(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((path, part) => {
    if (typeof part === "number") return `${path}[${part}]`;
    return path === "" ? String(part) : `${path}.${String(part)}`;
  }, "");
}
