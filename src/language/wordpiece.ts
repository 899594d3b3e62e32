/**
 * Splits one token into the word pieces of the network's vocabulary (BERT, uncased): lower-cased, accents
 * dropped, punctuation and CJK characters alone, then the longest known piece from the left.
 */
export interface WordPieces {
  /** Ids of the pieces of a token, never empty; a token that the vocabulary cannot spell gives the unknown id. */
  piecesOf(form: string): readonly number[];
  /** True for a word, in lower case, that is a piece by itself: one that the texts behind the network had often. */
  isWord(word: string): boolean;
  readonly startId: number;
  readonly endId: number;
}

/** Longer stretches without a break count as unknown, as in BERT. */
const longestWord = 100;
/** Forms kept ready; the store is emptied when full, so that memory stays bounded. */
const cacheSize = 50_000;

/** `vocabulary`: one piece a line, its line number (from 0) being its id. Throws when a special piece is missing. */
export function makeWordPieces(vocabulary: string): WordPieces {
  const ids = new Map<string, number>();
  vocabulary.split("\n").forEach((piece, id) => {
    if (piece !== "") ids.set(piece.replace(/\r$/, ""), id);
  });
  const special = (piece: string): number => {
    const id = ids.get(piece);
    if (id === undefined) throw new Error(`the vocabulary has no ${piece}`);
    return id;
  };
  const unknown = special("[UNK]");
  const cache = new Map<string, readonly number[]>();
  const piecesOf = (form: string): readonly number[] => {
    const known = cache.get(form);
    if (known) return known;
    const pieces = wordsOfForm(form).flatMap((word) => split(word, ids, unknown));
    const result = pieces.length > 0 ? pieces : [unknown];
    if (cache.size >= cacheSize) cache.clear();
    if (form.length <= longestWord) cache.set(form, result);
    return result;
  };
  const isWord = (word: string) => ids.has(word);
  return { piecesOf, isWord, startId: special("[CLS]"), endId: special("[SEP]") };
}

function split(word: string, ids: ReadonlyMap<string, number>, unknown: number): number[] {
  const chars = [...word];
  if (chars.length > longestWord) return [unknown];
  const pieces: number[] = [];
  for (let from = 0; from < chars.length; ) {
    let to = chars.length;
    let id: number | undefined;
    for (; to > from; to--) {
      const piece = chars.slice(from, to).join("");
      id = ids.get(from > 0 ? `##${piece}` : piece);
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    pieces.push(id);
    from = to;
  }
  return pieces;
}

const plainWord = /^[a-z]{1,100}$/;
const dropped = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/u;
const alone = /[\p{P}$+<=>^`|~]|[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2FA1F}]/u;

function wordsOfForm(form: string): string[] {
  const lower = form.toLowerCase();
  if (plainWord.test(lower)) return [lower];
  const words: string[] = [];
  let word = "";
  for (const c of lower.normalize("NFD")) {
    if (/\p{Mn}/u.test(c) || dropped.test(c)) continue;
    const space = /\s/u.test(c);
    if (!space && !alone.test(c)) {
      word += c;
      continue;
    }
    if (word !== "") words.push(word);
    word = "";
    if (!space) words.push(c);
  }
  if (word !== "") words.push(word);
  return words;
}
