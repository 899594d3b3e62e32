import data from "../../language/en/sectors.json" with { type: "json" };

/** A secretary general is no soldier. */
const civil = new Set(data.civilGenerals);
const single = new Map<string, number>();
const compound: (readonly [phrase: string, order: number])[] = [];
for (const [order, sector] of data.order.entries()) {
  for (const phrase of data.words[sector as keyof typeof data.words]) {
    if (phrase.includes(" ")) compound.push([` ${phrase} `, order]);
    else if (!single.has(phrase)) single.set(phrase, order);
  }
}
compound.sort((a, b) => a[1] - b[1]);

/**
 * The PLOVER sector that words give ("Foreign Minister" → GOV), or null. Phrases win over words, the last
 * word (the head) over those before it, so that "police union" is LAB and "army hospital" HLH.
 */
export function sectorOf(words: readonly string[]): string | null {
  const joined = ` ${words.join(" ")} `;
  const phrase = compound.find(([text]) => joined.includes(text));
  if (phrase) return data.order[phrase[1]] ?? null;
  for (let at = words.length - 1; at >= 0; at--) {
    if (words[at] === "general" && words.length > 1 && words.some((word) => civil.has(word)))
      continue;
    const order = single.get(words[at] ?? "");
    if (order !== undefined) return data.order[order] ?? null;
  }
  return null;
}
