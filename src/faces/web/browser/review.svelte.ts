import type { DecisionList, DecisionRequest, UndoAnswer } from "../../http/api/decisions.js";
import type { ReportView } from "../../http/api/reports.js";
import { passes } from "../api/problem.js";
import { counted } from "../app/words.js";
import { kindOf } from "../reader/kinds.js";
import { applyAnswer, applyDecision, type Reviewed } from "../review/apply.js";
import type { Change } from "../review/changes.js";
import { madeTogether, storyOf } from "../review/history.js";
import { problemIn, send } from "./api.js";
import { type Loaded, load } from "./load.svelte.js";
import { outbox } from "./outbox.svelte.js";
import { who } from "./who.svelte.js";

/**
 * The review of one report: what the server keeps, with what is still on its way on top.
 * To be called while a component is made.
 */
export function reviewOf(number: () => number, loaded: Loaded<ReportView>) {
  /** Decisions made here that can be taken back with one key: those made together as one, the newest last. */
  let made = $state.raw<readonly (readonly number[])[]>([]);
  let told = $state("");
  /** Set once somebody looks at a decided entry: then all decisions are asked for. */
  let isAsked = $state(false);
  const kept = load<DecisionList>(() => (isAsked ? `/reports/${number()}/decisions.json` : null));
  const pending = $derived(outbox.parcels.filter(({ report }) => report === number()));
  const reviewed = $derived.by((): Reviewed | null => {
    if (!loaded.data) return null;
    const { record, review } = loaded.data;
    return pending
      .filter(({ state }) => state === "waiting")
      .flatMap(({ decisions }) => decisions)
      .reduce<Reviewed>((now, request) => applyDecision(now, request, who.shown), {
        record,
        review,
      });
  });

  $effect(() =>
    outbox.listen((parcel, answer, isOurs) => {
      if (parcel.report !== number() || !loaded.data) return;
      if (isOurs) made = [...made, answer.decisions.map((decision) => decision.number)];
      kept.again();
      const next = applyAnswer(loaded.data, parcel.decisions, answer, who.shown);
      loaded.put({ ...loaded.data, ...next });
    }),
  );

  function requestOf({ act, entry, after }: Change, reason: string | null): DecisionRequest {
    return {
      act,
      kind: kindOf(entry.id) ?? "statement",
      entry: act === "add" ? null : entry.id,
      ...(act === "add" ? {} : { before: entry }),
      ...(after === null ? {} : { after }),
      reason,
      version: loaded.data?.version ?? 1,
      ...who.field,
    };
  }

  /** All of them or none. */
  async function takeBack(decisions: readonly number[]) {
    const [first, ...also] = decisions;
    if (first === undefined) return;
    try {
      const body = { ...(also.length > 0 ? { also } : {}), ...who.field };
      await send<UndoAnswer>("POST", `/decisions/${first}/undo.json`, body);
      told =
        decisions.length > 1
          ? `Taken back: ${counted(decisions.length, "decision")}.`
          : "Taken back.";
    } catch (thrown) {
      const problem = problemIn(thrown);
      told = problem.message;
      if (passes(problem)) return;
    }
    made = made
      .map((group) => group.filter((one) => !decisions.includes(one)))
      .filter((group) => group.length > 0);
    kept.again();
    loaded.again();
  }

  return {
    /** The record as decided so far. */
    get reviewed() {
      return reviewed;
    },
    /** The last thing that happened, for the status line; a refusal is told elsewhere and takes its place. */
    get told() {
      return pending.some(({ state }) => state === "refused") ? "" : told;
    },
    get canUndo() {
      return made.length > 0 || pending.length > 0;
    },
    tell(words: string) {
      told = words;
    },
    stateOf(entry: string): string | null {
      if (!reviewed) return null;
      const { entries, rejected } = reviewed.review;
      if (rejected.some((one) => one.entry.id === entry)) return "rejected";
      return entries.find((one) => one.entry === entry)?.state ?? null;
    },
    /** The decision that holds for an entry, where one is kept. */
    decisionOf(entry: string): number | null {
      if (!reviewed) return null;
      const { entries, rejected } = reviewed.review;
      const found =
        rejected.find((one) => one.entry.id === entry)?.decision ??
        entries.find((one) => one.entry === entry)?.decision ??
        0;
      return found === 0 ? null : found;
    },
    /** What was decided about an entry, the newest first; empty until it was asked for and has come. */
    storyOf(entry: string) {
      const held = this.decisionOf(entry);
      return held === null ? [] : storyOf(kept.data?.items ?? [], held);
    },
    askStories(): void {
      isAsked = true;
    },
    /** Decides all of it together: all is kept, or nothing. */
    decide(changes: readonly Change[], reason: string | null = null): void {
      if (changes.length === 0) return;
      outbox.put(
        number(),
        changes.map((change) => requestOf(change, reason)),
      );
    },
    /** What was refused and is to be opened in the editor once more. */
    get reopened() {
      const parcel = outbox.reopened;
      return loaded.data && parcel?.report === number() ? parcel : null;
    },
    /** It lies open now; it stays in the outbox until it is `settled`. */
    opened(): void {
      outbox.reopen(null);
    },
    settled(key: string): void {
      outbox.drop(key);
    },
    /** Takes back a decision, with what was decided together with it. */
    takeBack(decision: number): Promise<void> {
      return takeBack(madeTogether(kept.data?.items ?? [], decision));
    },
    /** Takes back the newest decision made here, sent or not. */
    async undo(): Promise<void> {
      const unsent = pending.at(-1);
      const newest = made.at(-1);
      if (unsent) {
        outbox.drop(unsent.key);
        told = "Taken back before it was sent.";
      } else if (newest !== undefined) await takeBack(newest);
      else told = "Nothing was decided here yet. To take back an older decision, choose its entry.";
    },
  };
}
