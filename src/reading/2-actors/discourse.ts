import type { Draft, DraftMention } from "./draft.js";

/**
 * What has been mentioned so far, latest last. Only the last few sentences count, so a long report costs no
 * more a sentence than a short one.
 */
export interface Discourse {
  readonly recent: {
    readonly draft: Draft;
    readonly head: number;
    readonly form: DraftMention["form"];
  }[];
  /** Drafts by the lemmas of nouns and the words of names that may stand for them, in order of mention. */
  readonly called: Map<string, Draft[]>;
  /** For each token the attribution whose content it stands in (the innermost), or -1. */
  readonly contentOf: Int32Array;
  /** Tokens of the sources of attributions. */
  readonly sources: ReadonlySet<number>;
  /** Nouns by lemma with those who stand beside them somewhere in the report, and so are others. */
  readonly besides: ReadonlyMap<string, ReadonlySet<Draft>>;
}

/** Remembers a mention, so that later words may mean the same. */
export function note(
  discourse: Discourse,
  draft: Draft,
  head: number,
  form: DraftMention["form"],
): void {
  discourse.recent.push({ draft, head, form });
  if (draft.seen < 0 || form !== "pronoun") {
    for (const word of [...draft.words, ...draft.nouns]) callBy(discourse, word, draft);
  }
  draft.seen = head;
}

function callBy(discourse: Discourse, word: string, draft: Draft): void {
  const list = discourse.called.get(word);
  if (!list) discourse.called.set(word, [draft]);
  else if (list.at(-1) !== draft) {
    list.push(draft);
    if (list.length > 64) list.splice(0, 32);
  }
}
