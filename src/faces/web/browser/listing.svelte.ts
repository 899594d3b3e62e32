import type { OffsetMap } from "../../../record/offsets.js";
import type { ReportRecord } from "../../../record/schema.js";
import { countKinds, type Decided, filterRows, type Voice } from "../reader/filter.js";
import { type EntryKind, entryKinds, kindOf } from "../reader/kinds.js";
import { listMarks } from "../reader/marks.js";
import { marksByParagraph, paragraphsOf } from "../reader/paragraphs.js";
import { deskOf, listRows, rowOfEntry } from "../reader/rows.js";
import { place } from "./navigation.svelte.js";
import type { reviewOf } from "./review.svelte.js";

interface Ground {
  /** With what lies open in the editor in its place. */
  readonly record: () => ReportRecord;
  readonly offsets: () => OffsetMap;
  readonly review: ReturnType<typeof reviewOf>;
  readonly isReview: () => boolean;
}

/** What is marked in the text and listed beside it. To be called while a component is made. */
export function listingOf({ record, offsets, review, isReview }: Ground) {
  let shown = $state.raw<ReadonlySet<EntryKind>>(
    new Set(entryKinds.filter((kind) => kind !== "actor")),
  );
  let voice = $state<Voice>("all");
  let decided = $state<Decided>("all");
  /** First and last of the list that can be seen. */
  let view = $state.raw<readonly [number, number]>([0, 0]);

  const active = $derived(kindOf(place.hash) === null ? null : place.hash);
  const desk = $derived(deskOf(record(), offsets()));
  const paragraphs = $derived(paragraphsOf(record().report.text));
  const rejected = $derived(review.reviewed?.review.rejected ?? []);
  const rows = $derived(
    [...listRows(desk), ...rejected.map(({ entry }) => rowOfEntry(desk, entry))].sort(
      (a, b) => a.at - b.at,
    ),
  );
  const counts = $derived(countKinds(rows));
  /** The entry at hand is listed and marked even where the filters would leave it out. */
  const isKept = $derived(
    active !== null &&
      !(
        shown.has(kindOf(active) ?? "actor") &&
        voice === "all" &&
        (!isReview() || decided === "all")
      ),
  );
  const listed = $derived(
    filterRows(
      rows,
      { shown, voice, decided: isReview() ? decided : "all" },
      review.stateOf,
      isKept ? active : null,
    ),
  );
  const marks = $derived.by(() => {
    const kind = active === null ? null : kindOf(active);
    const kinds = kind === null || shown.has(kind) ? shown : new Set([...shown, kind]);
    const all = listMarks(record(), offsets(), kinds);
    if (voice === "all") return marksByParagraph(paragraphs, all);
    const ids = new Set(listed.map(({ id }) => id));
    return marksByParagraph(
      paragraphs,
      all.filter(({ entry }) => entry === null || ids.has(entry)),
    );
  });
  const row = $derived(rows.find(({ id }) => id === active) ?? null);
  const seen = $derived(listed.slice(view[0], view[1] + 1));
  const undecided = $derived(
    isReview() ? seen.filter(({ id }) => review.stateOf(id) === null) : [],
  );

  return {
    /** Id of the entry at hand, whether the record holds it or not. */
    get active() {
      return active;
    },
    /** Its row; null when there is none. */
    get row() {
      return row;
    },
    get desk() {
      return desk;
    },
    get paragraphs() {
      return paragraphs;
    },
    get marks() {
      return marks;
    },
    get rows() {
      return rows;
    },
    get counts() {
      return counts;
    },
    get listed() {
      return listed;
    },
    /** Entries in view that nobody decided. */
    get undecided() {
      return undecided;
    },
    get shown() {
      return shown;
    },
    set shown(next) {
      shown = next;
    },
    get voice() {
      return voice;
    },
    set voice(next) {
      voice = next;
    },
    get decided() {
      return decided;
    },
    set decided(next) {
      decided = next;
    },
    look(from: number, to: number) {
      view = [from, to];
    },
    /** The entry so far down or up the list; from the outside the first or the last. */
    beside(by: 1 | -1): string | null {
      const at = listed.findIndex(({ id }) => id === active);
      return listed[at < 0 ? (by > 0 ? 0 : listed.length - 1) : at + by]?.id ?? null;
    },
  };
}
