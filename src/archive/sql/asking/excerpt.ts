import { mapOffsets } from "../../../record/offsets.js";
import type { Excerpt } from "../../asking.js";
import type { Phrases } from "../dialect.js";
import { findHits, type Hit, mostHits } from "./find-hits.js";

/** UTF-16 units that an excerpt has, more or less: it ends where words end. */
const width = 240;

/** The stretch of a text that has most of the words asked for, and where they stand in it. */
export function excerptOf(text: string, phrases: Phrases): Excerpt {
  const hits = findHits(text, phrases);
  const [from, to] = cutAround(text, bestRun(hits));
  const { toPoint } = mapOffsets(text);
  const marks = hits
    .filter((hit) => hit.from >= from && hit.to <= to)
    .map((hit) => [toPoint(hit.from) ?? 0, toPoint(hit.to) ?? 0] as const);
  return { start: toPoint(from) ?? 0, text: text.slice(from, to), marks };
}

/** The run of hits within an excerpt's width with most different phrases, then most hits, then the first. */
function bestRun(hits: readonly Hit[]): readonly Hit[] {
  let best: readonly Hit[] = [];
  let bestWorth = 0;
  for (const [first, hit] of hits.entries()) {
    let end = first + 1;
    while (end < hits.length && (hits[end] as Hit).to - hit.from <= width) end++;
    const run = hits.slice(first, end);
    const worth = new Set(run.map(({ phrase }) => phrase)).size * mostHits + run.length;
    if (worth > bestWorth) [best, bestWorth] = [run, worth];
    if (end === hits.length) break;
  }
  return best;
}

/** Takes in words around a run up to the width, a third of them before it. */
function cutAround(text: string, run: readonly Hit[]): readonly [number, number] {
  const first = run[0]?.from ?? 0;
  const last = run.at(-1)?.to ?? 0;
  const room = Math.max(0, width - (last - first));
  const from =
    run.length === 0 ? 0 : wordStart(text, Math.max(0, first - Math.ceil(room / 3)), first);
  return [from, wordEnd(text, Math.min(text.length, from + Math.max(width, last - from)), last)];
}

/** The first beginning of a word from a place on, up to another. */
function wordStart(text: string, from: number, upTo: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, upTo).search(/\s\S/u);
  return space < 0 ? upTo : from + space + 1;
}

/** The last end of a word before a place, down to another. */
function wordEnd(text: string, to: number, downTo: number): number {
  if (to >= text.length) return text.length;
  for (let at = to; at > downTo; at--)
    if (/\s/u.test(text.charAt(at)) && !/\s/u.test(text.charAt(at - 1))) return at;
  return downTo > 0 ? downTo : to;
}
