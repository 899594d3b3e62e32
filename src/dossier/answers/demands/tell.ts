import type { Archive } from "../../../archive/archive.js";
import type { ReportRecord } from "../../../record/schema.js";
import { gather } from "../gather/gather.js";
import type { Gathered } from "../gather/gathered.js";
import { isToldOf } from "../gather/is-told-of.js";
import { nameActors } from "../gather/name-actors.js";
import { byFrequency, countOf, idOf, publishedOf, takePart } from "../part.js";
import type {
  Alikeness,
  DemandDone,
  DemandItem,
  DemandReply,
  DemandsAnswer,
  Part,
  Scope,
  ToldDemand,
} from "../types/index.js";
import { weigherOf } from "../words/alike.js";
import { liken } from "../words/liken.js";
import { type DemandDraft, draftDemands, fullestOf } from "./draft.js";
import { findDone } from "./find-done.js";
import { findReplies } from "./find-replies.js";
import { joinDemands } from "./join.js";
import { matchReplies } from "./match-replies.js";
import { tabulate } from "./tabulate.js";
import { answerersOf } from "./who-answers.js";

/** Demands of a scope across its reports: by whom, of whom, when, and what came of them. */
export async function tellDemands(
  archive: Archive,
  scope: Scope,
  part: Part = {},
): Promise<DemandsAnswer> {
  const gathered = await gather(archive, scope);
  return nameActors(archive, demandsPart(gathered, findDemands(gathered), part));
}

export function demandsPart(
  gathered: Gathered,
  all: readonly DemandItem[],
  part: Part,
): DemandsAnswer {
  const answer = takePart(gathered, all, part);
  return { ...answer, table: tabulate(answer.items) };
}

function whoDemands({ demands }: ReportRecord): readonly (string | null)[] {
  return demands.flatMap(({ by, of }) => [by, ...of]);
}

export function findDemands(gathered: Gathered): readonly DemandItem[] {
  if (!isToldOf(gathered, whoDemands)) return [];
  const drafts = draftDemands(gathered);
  const weigh = weigherOf(drafts.map(({ wording }) => wording));
  const sets = joinDemands(drafts, weigh);
  const mayAnswer = answerersOf(gathered);
  const repliesFor = matchReplies(findReplies(gathered), sets, weigh, mayAnswer);
  const doneFor = findDone(gathered, weigh, mayAnswer);
  const { actor } = gathered.scope;
  return sets
    .map((set) => makeItem(set, repliesFor(set), doneFor(set)))
    .filter(
      ({ by, of }) =>
        actor === undefined || by?.identity === actor || of.some((one) => one.identity === actor),
    );
}

function makeItem(
  drafts: readonly DemandDraft[],
  answers: readonly DemandReply[],
  done: readonly DemandDone[],
): DemandItem {
  const first = drafts[0] as DemandDraft;
  const fullest = fullestOf(drafts);
  const alike = liken(drafts, fullest);
  return {
    id: idOf(first.report, first.demand.id),
    by: drafts.find(({ by }) => by !== null)?.by ?? null,
    of: byFrequency(
      drafts.flatMap(({ of }) => of),
      ({ key }) => key,
    ),
    action: fullest.pin,
    ...publishedOf(drafts.map(({ report }) => report)),
    count: countOf(drafts.map(({ report }) => report)),
    told: drafts.map((draft, index) => makeTold(draft, alike[index] ?? "reworded")),
    repeated: repeatedOn(drafts),
    answers,
    done,
  };
}

function makeTold({ pin, of, report }: DemandDraft, alike: Alikeness): ToldDemand {
  return { pin, alike, of, origin: report.line.origin };
}

/** Days after the first on which an origin tells it that has not told it before. */
function repeatedOn(drafts: readonly DemandDraft[]): readonly string[] {
  const origins = new Set<string>();
  const days = new Set<string>();
  for (const { report } of drafts) {
    if (report.day !== null && !origins.has(report.origin)) days.add(report.day);
    origins.add(report.origin);
  }
  return [...days].sort().slice(1);
}
