import type { Analysis } from "../../language/analysis.js";
import { spanOf, type TokenRange } from "../../language/analysis.js";
import type { Notice } from "../../text/notice.js";
import { headOfRange } from "../2-actors/tree.js";
import type { Actor, Statement } from "../reading.js";
import { addEstimates } from "./add-estimates.js";
import { addPlainStatements } from "./add-plain-statements.js";
import { completeClauses } from "./complete-clauses.js";
import { confidenceOf } from "./confidence-of.js";
import { continueQuotes } from "./continue-quotes.js";
import { creditAfterDash } from "./credit-after-dash.js";
import { cutAtBreaks } from "./cut-at-breaks.js";
import { cutAtOwnVerb } from "./cut-at-own-verb.js";
import { cutAtSemicolon } from "./cut-at-semicolon.js";
import { type Draft, type Ground, layGround, type Repair, startOf } from "./draft.js";
import { findAddressees } from "./find-addressees.js";
import { findMedium } from "./find-medium.js";
import { findMissingSource } from "./find-missing-source.js";
import { findSpeakers } from "./find-speakers.js";
import { formOf } from "./form-of.js";
import { joinBrokenQuotes } from "./join-broken-quotes.js";
import { keepOneSource } from "./keep-one-source.js";
import { leaveAsides, leaveQuoted } from "./leave-asides.js";
import { leaveDangling } from "./leave-dangling.js";
import { leaveInfinitive } from "./leave-infinitive.js";
import { leaveSourcing } from "./leave-sourcing.js";
import { leaveUnsaid } from "./leave-unsaid.js";
import { mergeSame } from "./merge-same.js";
import { cueHead, nameCue } from "./name-cue.js";
import { nameSourcing } from "./name-sourcing.js";
import { nest } from "./nest.js";
import type { Speaker } from "./own-speaker.js";
import { readTurns } from "./read-turns.js";
import { shareQuotes } from "./share-quotes.js";
import { snapToQuotations } from "./snap-to-quotations.js";
import { startAtClause } from "./start-at-clause.js";
import { startAtThat } from "./start-at-that.js";
import { takeAdjacentQuotes } from "./take-adjacent-quotes.js";
import { takePreposition } from "./take-preposition.js";
import { trimCue } from "./trim-cue.js";
import { trimSource } from "./trim-source.js";
import { widenSource } from "./widen-source.js";

/** What is done to the network's attributions, in this order; docs/statements.md says what each gains. */
export const repairs: readonly Repair[] = [
  addPlainStatements,
  addEstimates,
  leaveSourcing,
  leaveUnsaid,
  keepOneSource,
  widenSource,
  cutAtBreaks,
  findMissingSource,
  completeClauses,
  startAtClause,
  cutAtSemicolon,
  cutAtOwnVerb,
  leaveAsides,
  leaveDangling,
  startAtThat,
  takePreposition,
  leaveInfinitive,
  snapToQuotations,
  takeAdjacentQuotes,
  leaveQuoted,
  joinBrokenQuotes,
  shareQuotes,
  trimCue,
  trimSource,
  creditAfterDash,
  readTurns,
  continueQuotes,
  mergeSame,
];

export interface StatementsFound {
  /** In text order of their first span, with ids s1, s2, … */
  readonly statements: readonly Statement[];
  readonly notices: readonly Notice[];
}

/** Stage 3: who said what. Each statement says who its source is among `actors`, as far as the text tells. */
export function findStatements(analysis: Analysis, actors: readonly Actor[]): StatementsFound {
  const ground = layGround(analysis, actors);
  const read = analysis.attributions.map(asDraft);
  const repaired = repairs.reduce<readonly Draft[]>(
    (drafts, repair) => repair(drafts, ground),
    read,
  );
  const drafts = [...repaired].sort((a, b) => startOf(a) - startOf(b) || byCue(a, b));
  const parents = nest(drafts);
  const speakers = findSpeakers(drafts, parents, ground);
  const statements = drafts.map((draft, index) =>
    finish(draft, index, parents[index] ?? -1, speakers[index], ground),
  );
  return { statements, notices: oddMarks(ground) };
}

function asDraft(attribution: Analysis["attributions"][number]): Draft {
  return { ...attribution, speaker: [], implied: null };
}

function byCue(a: Draft, b: Draft): number {
  return (a.cue?.from ?? 0) - (b.cue?.from ?? 0);
}

function finish(
  draft: Draft,
  index: number,
  parent: number,
  speaker: Speaker | undefined,
  ground: Ground,
): Statement {
  const spans = (ranges: readonly TokenRange[]) =>
    ranges.map((range) => spanOf(ground.analysis, range));
  const cue = cueHead(draft, ground);
  const actor = speaker?.actor ?? null;
  const source = draft.source[0] ?? draft.speaker[0];
  const { lemma, act } = nameCue(draft, ground);
  return {
    id: `s${index + 1}`,
    source: {
      spans: spans(draft.source),
      actor: actor?.id ?? null,
      implied: actor ? (speaker?.implied ?? null) : null,
    },
    cue: { spans: draft.cue ? spans([draft.cue]) : [], lemma },
    content: { spans: spans(draft.content) },
    form: formOf(draft, ground),
    act,
    addressees: findAddressees(cue, ground).filter((id) => id !== actor?.id),
    sourcing: nameSourcing(
      source ? headOfRange(ground.analysis.tokens, source) : -1,
      actor,
      ground,
    ),
    medium: findMedium(cue, ground),
    within: parent < 0 ? null : `s${parent + 1}`,
    time: null,
    place: null,
    confidence: confidenceOf(draft),
  };
}

function oddMarks({ analysis, quotations }: Ground): readonly Notice[] {
  if (quotations.odd.length === 0) return [];
  const spans = quotations.odd.map((at) => spanOf(analysis, { from: at, to: at + 1 }));
  const count =
    spans.length === 1 ? "A quotation mark has" : `${spans.length} quotation marks have`;
  const message = `${count} no partner; the quotations around may begin or end elsewhere than was read.`;
  return [{ code: "odd-quotation-marks", message, spans }];
}
