import type { Tree } from "../2-actors/tree.js";
import type { Draft, Rule } from "./draft.js";

/**
 * One event told by a verb and its noun is one: a noun inside another draft's anchor gives what it knows to
 * that draft, and of two drafts with the same anchor the first stays.
 */
export const joinSame: Rule = (drafts, { tree }) => {
  const order = [...drafts].sort(byWords);
  const kept: Draft[] = [];
  for (const draft of order) {
    const at = kept.findIndex((other) => other.anchor.includes(draft.head));
    const other = kept[at];
    if (other) kept[at] = withPeople(other, draft);
    else kept.push(draft);
  }
  return joinCoordinated(
    kept.sort((a, b) => a.head - b.head),
    tree,
  );
};

/** "killed or wounded nine": verbs joined by "and" that tell the same of the same people are one. */
function joinCoordinated(drafts: readonly Draft[], tree: Tree): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const above = tree.tokens[draft.head]?.deprel === "conj" ? tree.tokens[draft.head]?.head : -1;
    const at = kept.findIndex((other) => other.head === above && isAlike(other, draft));
    const other = kept[at];
    if (other)
      kept[at] = { ...other, anchor: [...other.anchor, ...draft.anchor].sort((a, b) => a - b) };
    else kept.push(draft);
  }
  return kept;
}

function isAlike(a: Draft, b: Draft): boolean {
  const key = (draft: Draft) => `${draft.type} ${draft.actors.join()} ${draft.recipients.join()}`;
  return key(a) === key(b) && a.recipients.length > 0;
}

/** Verbs before the nouns that they carry; patterns that ask for more first. */
function byWords(a: Draft, b: Draft): number {
  const verb = (draft: Draft) => (draft.head === draft.clause ? 0 : 1);
  return verb(a) - verb(b) || b.anchor.length - a.anchor.length || a.head - b.head;
}

function withPeople(draft: Draft, other: Draft): Draft {
  const actors = draft.actors.length > 0 ? draft.actors : other.actors;
  const more = draft.recipients.length > 0 ? draft.recipients : other.recipients;
  return { ...draft, actors, recipients: more.filter((id) => !actors.includes(id)) };
}
