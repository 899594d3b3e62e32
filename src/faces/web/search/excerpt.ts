import { mapOffsets } from "../../../record/offsets.js";

/** A stretch of an excerpt; found words are marked. */
export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** Cuts an excerpt at the words found; spans count code points of the report's text. */
export function cutExcerpt(excerpt: {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}): readonly ExcerptPart[] {
  const { text, start, marks } = excerpt;
  const offsets = mapOffsets(text);
  const unit = (point: number) =>
    offsets.toUnit(Math.max(0, Math.min(offsets.length, point - start))) ?? 0;
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const [begin, end] = [Math.max(at, unit(from)), unit(to)];
    if (end <= begin) continue;
    if (begin > at) parts.push({ text: text.slice(at, begin), isFound: false });
    parts.push({ text: text.slice(begin, end), isFound: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isFound: false });
  return parts;
}
