import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import {
  type Input,
  type Problem,
  readSources,
  type Source,
  type SourceOptions,
  type SourceResult,
} from "../../src/source/index.js";

/** An empty folder that goes away after the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function resultsOf(
  inputs: readonly Input[],
  options?: SourceOptions,
): Promise<readonly SourceResult[]> {
  const results: SourceResult[] = [];
  for await (const result of readSources(inputs, options)) results.push(result);
  return results;
}

export function sourcesIn(results: readonly SourceResult[]): readonly Source[] {
  return results.flatMap((result) => (result.ok ? [result.source] : []));
}

export function problemsIn(results: readonly SourceResult[]): readonly Problem[] {
  return results.flatMap((result) => (result.ok ? [] : [result.problem]));
}

/** A stream that gives the bytes in chunks of `size`. */
export function streamOf(bytes: string | Uint8Array, size = 7): Input {
  const all = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;
  async function* chunks() {
    for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
  }
  return { name: "standard input", stream: chunks() };
}
