/**
 * The same function of a word, with its last answers remembered: names come again and again. It forgets all of them
 * when there are too many, so that memory stays bounded.
 */
export function remember<Answer>(
  answer: (word: string) => Answer,
  most = 20_000,
): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = answer(word);
    if (known.size >= most) known.clear();
    known.set(word, now);
    return now;
  };
}
