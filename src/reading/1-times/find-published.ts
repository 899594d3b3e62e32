import type { PublishedBasis } from "../../source/source.js";
import { type Ground, wordAt } from "./ground.js";
import { readDate } from "./rules/read-date.js";
import { publishedBy } from "./rules/read-day-word.js";

export interface PublishedFound {
  /** ISO 8601 day. */
  readonly published: string;
  readonly basis: PublishedBasis;
}

const labels = /^(?:published|posted|updated|dated|date|issued)$/;
const headWords = 60;

/**
 * The publication day that the text itself gives, with its year: after "Published" or in a dateline among the first
 * 60 words (stated), or by "today, 5 March 2024" anywhere (inferred). Null when the text gives none for certain.
 */
export function findPublished(ground: Ground): PublishedFound | null {
  return findStated(ground) ?? findInferred(ground);
}

function findStated(ground: Ground): PublishedFound | null {
  const end = Math.min(headWords, ground.words.length);
  for (let at = 0; at < end; at++) {
    const day = labels.test(wordAt(ground, at)) ? labelled(ground, at + 1) : datelined(ground, at);
    if (day) return { published: day, basis: "stated" };
  }
  return null;
}

/** "Published: 5 March 2024", "Posted on March 5, 2024". */
function labelled(ground: Ground, at: number): string | null {
  const start = /^(?::|on|-|–)$/.test(wordAt(ground, at)) ? at + 1 : at;
  return dayAt(ground, start)?.day ?? null;
}

/** "LARNOV, March 5, 2024 (Agency) —": a full date that a dash or an agency in brackets follows, in the first line. */
function datelined(ground: Ground, at: number): string | null {
  const line = ground.tokens[at]?.sentence ?? 0;
  if (line > 1 || !/^[,(]$/.test(wordAt(ground, at))) return null;
  const date = dayAt(ground, at + 1);
  if (!date) return null;
  const after = wordAt(ground, date.to);
  const bracket = after === ")" ? wordAt(ground, date.to + 1) : after;
  return /^(?:-{1,3}|–|—|_|\(|:|\/)$/.test(bracket) ? date.day : null;
}

function dayAt(ground: Ground, at: number): { to: number; day: string } | null {
  const found = readDate(ground, at);
  if (found?.rule !== "full-date") return null;
  const placed = found.place({ published: null, tense: null, before: [], sentence: 0, at });
  return placed && { to: found.to, day: placed.value };
}

function findInferred(ground: Ground): PublishedFound | null {
  for (let at = 0; at < ground.words.length; at++) {
    const period = publishedBy(ground, at);
    if (period) return { published: period.start.toString(), basis: "inferred" };
  }
  return null;
}
