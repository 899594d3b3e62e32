import type { TokenRange } from "../../language/analysis.js";
import type { Draft, Ground } from "./draft.js";

const FAR = 8;

/** A content after its cue begins at "that", or at an infinitive's "to", when only a time or place of the saying stands before it. */
export function startAtThat(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  return drafts.map((draft) => {
    const { cue } = draft;
    if (!cue) return draft;
    const content = draft.content.map((range) =>
      range.from >= cue.to && range.from <= cue.to + 1 ? started(range, ground) : range,
    );
    return { ...draft, content };
  });
}

function started(range: TokenRange, ground: Ground): TokenRange {
  const { tokens } = ground.analysis;
  const first = tokens[range.from];
  if (!first || first.form.toLowerCase() === "that") return range;
  // "asked for time to study it"
  if (first.upos === "NOUN" && tokens[range.from - 1]?.upos === "ADP") return range;
  if (first.upos !== "ADP" && tokens[first.head]?.mention !== "time" && first.mention !== "time") {
    return range;
  }
  for (let at = range.from + 1; at < Math.min(range.to - 1, range.from + FAR); at++) {
    const token = tokens[at];
    if (!token || /^(?:VERB|AUX|SCONJ|PUNCT)$/.test(token.upos)) {
      const that = token?.form.toLowerCase() === "that" && token.deprel === "mark";
      if (that) return { from: at, to: range.to };
      const aim = token?.upos === "VERB" && tokens[at - 1]?.upos === "PART";
      return aim && isTimed(range.from, at - 1, ground) ? { from: at - 1, to: range.to } : range;
    }
  }
  return range;
}

/** "on Friday", "late on Friday": a time up to the infinitive that begins at `to`, which is not its own. */
function isTimed(from: number, to: number, ground: Ground): boolean {
  const { tokens } = ground.analysis;
  const time = tokens.slice(from, to).find(({ mention }) => mention === "time");
  return (
    time !== undefined &&
    tokens[to]?.form.toLowerCase() === "to" &&
    tokens[tokens[to]?.head ?? -1]?.head !== time.index
  );
}
