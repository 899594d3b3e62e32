import type { Analysis, Sentence, Token } from "../../language/analysis.js";
import { mapOffsets, type OffsetMap } from "../offsets.js";
import type { RecordFormat } from "./format.js";

/**
 * CoNLL-U: tokens, tags and trees as Universal Dependencies writes them. Words that the text writes as one
 * ("don't") come as a multiword token; MISC has each word's place in the report, `Start` and `End` in code points.
 */
export const conllu: RecordFormat = {
  name: "conllu",
  extension: ".conllu",
  each: ({ record, reading }) => {
    const { analysis } = reading;
    const offsets = mapOffsets(analysis.text);
    const id = oneLine(record.report.id);
    const sentences = analysis.sentences.map((sentence, index) => {
      const before = analysis.sentences[index - 1];
      const startsParagraph = index > 0 && before?.paragraph !== sentence.paragraph;
      return [
        ...(index === 0 ? [`# newdoc id = ${id}`, "# newpar"] : []),
        ...(startsParagraph ? ["# newpar"] : []),
        `# sent_id = ${id}-${index + 1}`,
        `# text = ${textOf(analysis, sentence)}`,
        ...writeWords(analysis, sentence, offsets),
        "\n",
      ].join("\n");
    });
    return sentences.join("");
  },
};

function writeWords(analysis: Analysis, sentence: Sentence, offsets: OffsetMap): readonly string[] {
  const { tokens } = analysis;
  const lines: string[] = [];
  for (let from = sentence.from; from < sentence.to; ) {
    const to = endOfWord(tokens, from, sentence.to);
    const parts = tokens.slice(from, to);
    const next = tokens[to];
    if (parts.length > 1) lines.push(writeMultiword(parts, sentence, next, offsets));
    const after = parts.length > 1 ? undefined : next;
    lines.push(...parts.map((token) => writeWord(token, sentence, after, offsets)));
    from = to;
  }
  return lines;
}

/** One past the last token that the text writes as one word with this one. */
function endOfWord(tokens: readonly Token[], from: number, limit: number): number {
  let to = from + 1;
  while (to < limit && isWritten(tokens[to - 1] as Token, tokens[to] as Token)) to++;
  return to;
}

/** True if two tokens are parts of one written word: glued, letter to letter or a clitic to its host. */
function isWritten(before: Token, token: Token): boolean {
  if (token.gap !== "none" || before.to !== token.from) return false;
  if (before.upos === "PUNCT" || token.upos === "PUNCT") return false;
  if (!/[\p{L}\p{N}.]$/u.test(before.form)) return false;
  return (
    /^['’](?:\p{L}|$)/u.test(token.form) ||
    (/\p{L}$/u.test(before.form) && /^\p{L}/u.test(token.form))
  );
}

function writeMultiword(
  parts: readonly Token[],
  sentence: Sentence,
  next: Token | undefined,
  offsets: OffsetMap,
): string {
  const first = parts[0] as Token;
  const last = parts.at(-1) as Token;
  const range = `${first.index - sentence.from + 1}-${last.index - sentence.from + 1}`;
  const form = parts.map((token) => oneLine(token.form)).join("");
  const misc = writeMisc(first.from, last.to, next, offsets);
  return [range, form, ...Array<string>(7).fill("_"), misc].join("\t");
}

/** `next` is the token after it in the report, if there is one and this is no part of a written word. */
function writeWord(
  token: Token,
  sentence: Sentence,
  next: Token | undefined,
  offsets: OffsetMap,
): string {
  return [
    token.index - sentence.from + 1,
    oneLine(token.form),
    oneLine(token.lemma) || "_",
    token.upos,
    "_",
    token.feats || "_",
    token.head < 0 ? 0 : token.head - sentence.from + 1,
    token.head < 0 ? "root" : token.deprel,
    "_",
    writeMisc(token.from, token.to, next, offsets),
  ].join("\t");
}

function writeMisc(from: number, to: number, next: Token | undefined, offsets: OffsetMap): string {
  const isGlued = next?.gap === "none" && next.from === to;
  const place = `Start=${offsets.toPoint(from)}|End=${offsets.toPoint(to)}`;
  return isGlued ? `SpaceAfter=No|${place}` : place;
}

/** The sentence as its tokens and the spaces between them make it, which is what CoNLL-U asks of `# text`. */
function textOf({ tokens }: Analysis, sentence: Sentence): string {
  return tokens
    .slice(sentence.from, sentence.to)
    .map((token, index) => (index > 0 && token.gap !== "none" ? " " : "") + oneLine(token.form))
    .join("");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
