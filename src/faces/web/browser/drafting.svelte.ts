import { tick } from "svelte";
import type { OffsetMap } from "../../../record/offsets.js";
import type { RecordSpan, ReportRecord } from "../../../record/schema.js";
import type { Span } from "../../../text/span.js";
import type { Entry } from "../../http/api/entries.js";
import { type EntryKind, kindOf } from "../reader/kinds.js";
import { entryOf, withEntry } from "../review/apply.js";
import { blankEntry, freshId } from "../review/blank.js";
import { choices } from "../review/choices.js";
import { findWords } from "../review/ends.js";
import { fieldsOf, handPath, valueAt, withValue } from "../review/fields.js";
import { givenAway, type Moves, withoutMoved } from "../review/mentions.js";
import type { reviewOf } from "./review.svelte.js";

/** What lies open in the editor. */
export interface Draft {
  readonly entry: Entry;
  /** Null for a new entry. */
  readonly before: Entry | null;
  /** Label of the field whose words have handles in the text. */
  readonly hand: string;
  /** Of an actor: the mention at hand, by its place in the list. */
  readonly mention: number;
  /** Of an actor: whose each mention is from now on. */
  readonly moves: Moves;
  readonly message: string | null;
  readonly reason: string;
  /** The refused parcel that it comes from. */
  readonly parcel: string | null;
  /** Tells one opening from the next: each has fields of its own. */
  readonly turn: number;
}

interface Ground {
  readonly record: () => ReportRecord;
  readonly offsets: () => OffsetMap;
  readonly review: ReturnType<typeof reviewOf>;
  /** Told once the editor is to be seen. */
  readonly onopen: () => void;
}

/** The entry that is being corrected or made. To be called while a component is made. */
export function draftingOf({ record, offsets, review, onopen }: Ground) {
  let draft = $state.raw<Draft | null>(null);
  let turn = 0;
  const path = $derived(
    draft ? handPath(fieldsOf(kindIn(draft.entry), choices), draft.hand, draft.mention) : null,
  );
  const spans = $derived(
    draft && path ? ((valueAt(draft.entry, path) ?? []) as readonly RecordSpan[]) : [],
  );
  const others = () => (review.reviewed?.review.rejected ?? []).map(({ entry }) => entry.id);

  function pointsOf({ from, to }: Span): RecordSpan | null {
    const [start, end] = [offsets().toPoint(from), offsets().toPoint(to)];
    return start === null || end === null ? null : [start, end];
  }
  function edit(
    entry: Entry | null,
    before: Entry | null = entry,
    from: Partial<Pick<Draft, "message" | "reason" | "parcel">> = {},
  ): void {
    if (!entry) return;
    turn += 1;
    const hand = fieldsOf(kindIn(entry), choices)[0]?.label ?? "";
    const fresh = { entry, before, hand, mention: 0, moves: new Map(), turn };
    draft = { ...fresh, message: null, reason: "", parcel: null, ...from };
    toForm();
  }
  function toForm(): void {
    onopen();
    void tick().then(() => document.querySelector<HTMLElement>(".editor h2")?.focus());
  }
  return {
    get draft() {
      return draft;
    },
    /** Whether words of the draft have handles in the text. */
    get hasHandles() {
      return path !== null;
    },
    /** The words that have handles. */
    get spans() {
      return spans;
    },
    /** The record with the draft in its place. */
    get drafted(): ReportRecord {
      return draft ? withEntry(record(), kindIn(draft.entry), draft.entry) : record();
    },
    pointsOf,
    edit,
    toForm,
    change(by: Partial<Draft>): void {
      if (draft) draft = { ...draft, ...by };
    },
    close(): void {
      draft = null;
    },
    /** A new entry over the words selected, if any. */
    add(kind: EntryKind, span: RecordSpan | null, words: string): void {
      const id = freshId(record(), kind, others());
      edit({ ...blankEntry(kind, span ? [span] : [], words), id }, null);
    },
    /** What the server would not have lies open again, as it was entered, on the entry as it stands now. */
    reopen(parcel: NonNullable<typeof review.reopened>): void {
      const [decision] = parcel.decisions;
      const wanted = decision?.after as Entry | undefined;
      if (!wanted || !decision) return;
      const before = decision.entry ? entryOf(record(), decision.entry) : null;
      const id = freshId(record(), decision.kind, others());
      const { key, message } = parcel;
      edit(before ? wanted : { ...wanted, id }, before, {
        ...{ message, reason: decision.reason ?? "", parcel: key },
      });
    },
    /** Decides what lies open; gives the id of the entry to go on with, null when it cannot be. */
    save(reason: string | null): string | null {
      if (!draft) return null;
      const { entry, before, moves, parcel } = draft;
      if (before === null) review.decide([{ act: "add", entry, after: entry }], reason);
      else if (moves.size === 0)
        review.decide([{ act: "correct", entry: before, after: entry }], reason);
      else {
        const given = givenAway(record(), entry, moves, others());
        if ("issue" in given) {
          draft = { ...draft, message: given.issue };
          return null;
        }
        review.decide(given.changes, reason);
      }
      if (parcel !== null) review.settled(parcel);
      draft = null;
      const heir = before && moves.size > 0 && withoutMoved(entry, moves).length === 0;
      return heir ? ([...moves.values()][0] ?? null) : entry.id;
    },
    moveSpan(index: number, span: Span): void {
      const points = pointsOf(span);
      if (!draft || !path || !points) return;
      const moved = spans.map((one, at) => (at === index ? points : one));
      draft = { ...draft, entry: withValue(draft.entry, path, moved) };
    },
    /** Where exact words stand nearest to a unit of the text. */
    find(words: string, near: number): RecordSpan | null {
      const span = findWords(record().report.text, words, near);
      return span ? pointsOf(span) : null;
    },
  };
}

function kindIn({ id }: Entry): EntryKind {
  return kindOf(id) ?? "statement";
}
