import type { Token, TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";
import { nameOver } from "./name-over.js";
import { paragraphsOf } from "./paragraphs.js";
import { holds } from "./ranges.js";

const SCORE = 0.85;
const longestLabel = 4;
const fewestTurns = 2;

/**
 * A transcript's turns: "HOLM: We have looked at the numbers.", from the colon to the end of the paragraph. A label is
 * up to four words in capitals, or a name, at the start of a paragraph; one alone is no transcript unless it is a name's.
 */
export function readTurns(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const turns = paragraphsOf(ground.analysis).flatMap((paragraph) => turnOf(paragraph, ground));
  const holders = holdersOf(drafts, ground.analysis.tokens.length);
  const free = turns.filter(({ content: [range] }) => range && !isSaid(range, drafts, holders));
  const named = free.filter(({ source: [label] }) => label && isName(label, ground));
  return [...drafts, ...(free.length >= fewestTurns ? free : named)];
}

function turnOf(paragraph: TokenRange, ground: Ground): readonly Draft[] {
  const { tokens } = ground.analysis;
  let colon = paragraph.from;
  while (colon < paragraph.from + longestLabel && isLabelWord(tokens[colon])) colon++;
  const label = { from: paragraph.from, to: colon };
  if (colon === paragraph.from || tokens[colon]?.form !== ":") return [];
  if (!isCapitals(label, tokens) && !isName(label, ground)) return [];
  const content = { from: colon + 1, to: paragraph.to };
  if (content.to <= content.from || ground.depthAt[content.from] !== 0) return [];
  return [
    {
      cue: { from: colon, to: colon + 1 },
      source: [label],
      content: [content],
      score: SCORE,
      speaker: [],
      implied: null,
    },
  ];
}

function isLabelWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}[\p{L}.'’-]{0,30}$/u.test(token.form);
}

/** In capitals throughout, and longer than the "Q" and "A" of questions and answers. */
function isCapitals({ from, to }: TokenRange, tokens: readonly Token[]): boolean {
  const words = tokens.slice(from, to).map(({ form }) => form);
  return words.every((word) => word === word.toUpperCase()) && words.join("").length > 2;
}

function isName({ from, to }: TokenRange, { analysis: { names } }: Ground): boolean {
  const name = nameOver(names, to - 1);
  return name?.kind === "person" && name.from >= from && name.to === to;
}

/** For each token the draft that holds it in its content, the last one where there are several, or -1. */
function holdersOf(drafts: readonly Draft[], length: number): Int32Array {
  const holders = new Int32Array(length).fill(-1);
  for (const [index, { content }] of drafts.entries())
    for (const { from, to } of content) holders.fill(index, from, to);
  return holders;
}

/** Most of it is somebody's words already, and not of somebody quoted in it. */
function isSaid(range: TokenRange, drafts: readonly Draft[], holders: Int32Array): boolean {
  let said = 0;
  for (let at = range.from; at < range.to; at++) {
    const cue = drafts[holders[at] ?? -1]?.cue;
    if ((holders[at] ?? -1) >= 0 && !(cue && holds(range, cue.from))) said++;
  }
  return said * 2 > range.to - range.from;
}
