import type { Analysis } from "../../language/analysis.js";
import { findDateline } from "../../language/datelines.js";
import data from "../../language/en/name-kinds.json" with { type: "json" };
import type { ActorKind } from "../reading.js";
import type { NamePhrase } from "./draft.js";
import { genderOfFirstName } from "./gender-of.js";

const placing = new Set(data.placing);
/** What "in" before a name counts beside the reader's own certainty. */
const placed = 0.5;
/** A dateline's place outweighs what the reader takes it for elsewhere. */
const sure = 100;

interface Votes {
  readonly marks: Map<ActorKind, number>;
  readonly sureness: Map<ActorKind, number>;
}

/**
 * The same words are marked one way in one sentence and another way in the next: most marks win, and of as many the surer
 * ones; a dateline's place is one. A family name that is a place's as well is left as it was marked.
 */
export function agreeOnKinds(
  analysis: Analysis,
  names: readonly NamePhrase[],
): readonly NamePhrase[] {
  const families = new Set(
    names.flatMap(({ kind, words }) =>
      kind === "person" && words.length > 1 ? words.slice(-1) : [],
    ),
  );
  const firsts = new Set(
    names.flatMap(({ kind, words }) =>
      kind !== "person" && words.length > 1 ? [words[0], words.at(-1)] : [],
    ),
  );
  const votes = votesOf(analysis, names, families);
  return names.map((name) => {
    const key = name.words.join(" ");
    const vote = votes.get(key);
    if (name.kind === "organization" && families.has(key) && !firsts.has(key))
      return { ...name, kind: "person" };
    if (!vote || vote.marks.size < 2) return name;
    return { ...name, kind: winner(name, vote, families.has(key)) };
  });
}

function votesOf(
  analysis: Analysis,
  names: readonly NamePhrase[],
  families: ReadonlySet<string>,
): Map<string, Votes> {
  const { tokens } = analysis;
  const filed = findDateline(analysis.text, tokens)?.places ?? [];
  const scores = new Map<number, number>();
  for (const { from, to, score } of analysis.names)
    for (let at = from; at < to; at++) scores.set(at, score);
  const votes = new Map<string, Votes>();
  for (const { words, kind, head, tokens: range } of names) {
    const key = words.join(" ");
    const vote = votes.get(key) ?? { marks: new Map(), sureness: new Map() };
    votes.set(key, vote);
    const isFiled = !families.has(key) && filed.some(({ from, to }) => from <= head && head < to);
    add(vote.marks, isFiled ? "place" : kind, isFiled ? sure : 1);
    add(vote.sureness, kind, scores.get(head) ?? 0);
    if (placing.has(tokens[range.from - 1]?.form.toLowerCase() ?? ""))
      add(vote.sureness, "place", placed);
  }
  return votes;
}

function add(count: Map<ActorKind, number>, kind: ActorKind, more: number): void {
  count.set(kind, (count.get(kind) ?? 0) + more);
}

/** The kind of most marks; among equals a family name keeps its own, and a word that is no first name is no person's. */
function winner(name: NamePhrase, { marks, sureness }: Votes, isFamily: boolean): ActorKind {
  const most = Math.max(...marks.values());
  const equals = [...marks].flatMap(([kind, count]) => (count === most ? [kind] : []));
  if (isFamily && equals.includes(name.kind)) return name.kind;
  const sure = (kind: ActorKind) =>
    (sureness.get(kind) ?? 0) + (kind === "organization" && isBodyRather(name, equals) ? 1 : 0);
  return equals.reduce((best, kind) => (sure(kind) > sure(best) ? kind : best));
}

/** "GOP", and one word that is taken for a person's though it is no first name. */
function isBodyRather({ form, words: [word = "", more] }: NamePhrase, kinds: readonly ActorKind[]) {
  if (more !== undefined) return false;
  return /^\p{Lu}{2,6}$/u.test(form) || (kinds.includes("person") && !genderOfFirstName(word));
}
