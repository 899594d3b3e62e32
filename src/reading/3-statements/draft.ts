import type { Analysis, TokenRange } from "../../language/analysis.js";
import { type ActorIndex, actorOfRange, indexActors } from "../2-actors/actor-index.js";
import type { Tree } from "../2-actors/tree.js";
import type { Actor } from "../reading.js";
import { findQuotations, type Quotations } from "./quotations.js";

/**
 * A statement in the making: ranges of tokens, not yet who it is or which act.
 * Repairs take drafts and give new ones; none is changed.
 */
export interface Draft {
  /** Null when no word ties source and content ("quote goes on"). */
  readonly cue: TokenRange | null;
  readonly source: readonly TokenRange[];
  /** In text order, apart from each other, never empty. */
  readonly content: readonly TokenRange[];
  /** The reader's probability of the cue, or a rule's own estimate; 0 to 1. */
  readonly score: number;
  /** Whose words they are when `source` is empty and the place tells: the source of the statement that goes on. */
  readonly speaker: readonly TokenRange[];
  /** The rule that found `speaker`, or null. */
  readonly implied: string | null;
}

/** What repairs look at; made once a report. */
export interface Ground {
  readonly analysis: Analysis;
  readonly tree: Tree;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly index: ActorIndex;
  readonly quotations: Quotations;
  /** The outermost quotations' ranges, paragraph by paragraph, in text order, never overlapping. */
  readonly quoted: readonly QuotedPart[];
  /** For every token the index in `quoted` it lies in, or -1. */
  readonly quotedAt: Int32Array;
  /** For every token the number of quotations it lies in. */
  readonly depthAt: Uint8Array;
}

export interface QuotedPart extends TokenRange {
  /** Number of the quotation; parts of one quotation share it. */
  readonly quotation: number;
}

export type Repair = (drafts: readonly Draft[], ground: Ground) => readonly Draft[];

export function layGround(analysis: Analysis, actors: readonly Actor[]): Ground {
  const quotations = findQuotations(analysis);
  const outer = quotations.found.filter((found) => found.depth === 0);
  const quoted = outer.flatMap((found, quotation) =>
    found.parts.map(({ from, to }) => ({ from, to, quotation })),
  );
  const quotedAt = new Int32Array(analysis.tokens.length).fill(-1);
  for (const [index, part] of quoted.entries()) quotedAt.fill(index, part.from, part.to);
  const depthAt = depthsOf(quotations, analysis.tokens.length);
  const index = indexActors(analysis, actors);
  const { tree } = index;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return { analysis, tree, actors: byId, index, quotations, quoted, quotedAt, depthAt };
}

/** The actor that a phrase means, or null. */
export function actorAt(ground: Ground, range: TokenRange): Actor | null {
  const id = actorOfRange(ground.index, range);
  return (id === null ? undefined : ground.actors.get(id)) ?? null;
}

function depthsOf(quotations: Quotations, length: number): Uint8Array {
  const depths = new Uint8Array(length);
  for (const { parts, depth } of quotations.found) {
    for (const { from, to } of parts) depths.fill(depth + 1, from, to);
  }
  return depths;
}

/** All ranges of a draft, in no order. */
export function rangesOf(draft: Draft): readonly TokenRange[] {
  return [...(draft.cue ? [draft.cue] : []), ...draft.source, ...draft.content];
}

/** First token of a draft. */
export function startOf(draft: Draft): number {
  return rangesOf(draft).reduce((first, range) => Math.min(first, range.from), Infinity);
}

/** First token after a draft. */
export function endOf(draft: Draft): number {
  return rangesOf(draft).reduce((last, range) => Math.max(last, range.to), 0);
}

/** All ranges of the quotation that the quoted part at `index` belongs to. */
export function partsOf(ground: Ground, index: number): readonly TokenRange[] {
  const own = ground.quoted[index]?.quotation;
  let first = index;
  while (first > 0 && ground.quoted[first - 1]?.quotation === own) first--;
  let end = index;
  while (end < ground.quoted.length && ground.quoted[end]?.quotation === own) end++;
  return ground.quoted.slice(first, end).map(({ from, to }) => ({ from, to }));
}
