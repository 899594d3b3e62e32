import { instantOf } from "../instant.js";
import type { Gathered, GatheredReport } from "./gather/gathered.js";
import type { Answer, Count, Part, ReportLine } from "./types/index.js";

const usualMost = 100;
const greatestMost = 500;

/** An item that can be told from others of its list. */
interface Item {
  readonly id: string;
}

/**
 * The part of a list that was asked for. The cursor is the place and the id of the last item of the part before: where
 * the list has grown since, the id finds it again.
 */
export function takePart<One extends Item>(
  gathered: Gathered,
  all: readonly One[],
  part: Part,
): Answer<One> {
  const most = Math.min(greatestMost, Math.max(1, Math.trunc(part.most ?? usualMost) || usualMost));
  const from = placeAfter(all, part.after);
  const items = all.slice(from, from + most);
  const last = items.at(-1);
  const isLast = last === undefined || from + items.length >= all.length;
  return {
    scope: gathered.scope,
    items,
    total: all.length,
    next: isLast ? null : `${from + items.length - 1}~${last.id}`,
    reports: linesFor(gathered, items),
    covered: gathered.covered,
  };
}

function placeAfter(all: readonly Item[], after: string | undefined): number {
  if (after === undefined) return 0;
  const [place = "", id = ""] = after.split("~");
  const found = all.findIndex((item) => item.id === id);
  const at = found >= 0 ? found : Number(place);
  return Number.isInteger(at) && at >= 0 ? at + 1 : 0;
}

/** Lines of the reports that pins of a value point to, by number. */
export function linesFor(gathered: Gathered, value: unknown): readonly ReportLine[] {
  const numbers = new Set<number>();
  collectReports(value, numbers);
  return gathered.reports
    .filter(({ line }) => numbers.has(line.report))
    .map(({ line }) => line)
    .sort((a, b) => a.report - b.report);
}

function collectReports(value: unknown, numbers: Set<number>): void {
  if (typeof value !== "object" || value === null) return;
  if ("report" in value && typeof value.report === "number") numbers.add(value.report);
  for (const part of Object.values(value)) collectReports(part, numbers);
}

/** Reports, and origins among them. */
export function countOf(reports: Iterable<GatheredReport>): Count {
  const distinct = new Set(reports);
  const origins = new Set([...distinct].map(({ origin }) => origin));
  return { reports: distinct.size, origins: origins.size };
}

/** `7:s3`. */
export function idOf(report: GatheredReport, entry: string): string {
  return `${report.line.report}:${entry}`;
}

/** Earliest and latest publication. */
export function publishedOf(reports: Iterable<GatheredReport>): {
  readonly first: string | null;
  readonly last: string | null;
} {
  const dates = [...reports]
    .flatMap(({ line }) => line.published ?? [])
    .sort((a, b) => instantOf(a) - instantOf(b));
  return { first: dates[0] ?? null, last: dates.at(-1) ?? null };
}

/** Different values, most frequent first, then in order of appearance. */
export function byFrequency<Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => string = String,
): readonly Value[] {
  const counts = new Map<string, { readonly value: Value; count: number }>();
  for (const value of values) {
    const known = counts.get(keyOf(value));
    if (known) known.count++;
    else counts.set(keyOf(value), { value, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ value }) => value);
}
