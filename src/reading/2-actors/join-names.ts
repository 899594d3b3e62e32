import type { Analysis, Name, Token, TokenRange } from "../../language/analysis.js";

const quote = /^["“”'‘’]$/;

/** The reader's names, with those joined that a glued hyphen or a nickname in quotation marks parts. */
export function joinNames({ names, tokens }: Analysis): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const isSame = before !== undefined && before.kind === name.kind;
    if (isSame && (isHyphen(tokens, before.to, name.from) || isNickname(tokens, before, name))) {
      joined[joined.length - 1] = { ...before, to: name.to };
    } else joined.push(name);
  }
  return joined;
}

function isHyphen(tokens: readonly Token[], from: number, to: number): boolean {
  const hyphen = tokens[from];
  return (
    to === from + 1 && hyphen?.form === "-" && hyphen.gap === "none" && tokens[to]?.gap === "none"
  );
}

/** `Robert "Bobby" Marr`, `Odo "The Eel" Tarn`: marks around up to three words, whichever the reader marked. */
function isNickname(tokens: readonly Token[], before: Name, name: Name): boolean {
  if (name.kind !== "person" || tokens[before.from]?.sentence !== tokens[name.from]?.sentence)
    return false;
  const between = tokens.slice(before.to, name.from);
  if (between.length > 5) return false;
  const [first, last] = [between[0], between.at(-1)];
  if (between.length > 2) return quote.test(first?.form ?? "") && quote.test(last?.form ?? "");
  return between.length === 1 && quote.test(first?.form ?? "") && isOpen(tokens, before, name);
}

/** One mark between two names: it opens before the nickname, or closes after one that is marked with the name. */
function isOpen(tokens: readonly Token[], before: Name, name: Name): boolean {
  const opens = name.to - name.from === 1 && quote.test(tokens[name.to]?.form ?? "");
  const closes = tokens.slice(before.from, before.to).some(({ form }) => quote.test(form));
  return opens || closes;
}

/** "Free River Union (FRU)" and "FRU and River Council" in one mark are two names. */
export function partsOf({ tokens }: Analysis, name: Name): TokenRange[] {
  const parts: TokenRange[] = [];
  let from = name.from;
  for (let index = name.from; index <= name.to; index++) {
    if (index < name.to && !isBorder(tokens, index, from)) continue;
    if (index > from) parts.push({ from, to: index });
    from = index + 1;
  }
  return parts;
}

function isBorder(tokens: readonly Token[], index: number, from: number): boolean {
  const form = tokens[index]?.form;
  if (form === "(" || form === ")") return true;
  const alone = index === from + 1 ? tokens[from] : undefined;
  return form === "and" && alone !== undefined && /^\p{Lu}{2,6}$/u.test(alone.form);
}
