import type { Archive } from "../../../archive/archive.js";
import type { ReportRecord } from "../../../record/schema.js";
import { gather } from "../gather/gather.js";
import type { Gathered } from "../gather/gathered.js";
import { isToldOf } from "../gather/is-told-of.js";
import { nameActors } from "../gather/name-actors.js";
import { byFrequency, countOf, idOf, publishedOf, takePart } from "../part.js";
import type {
  Alikeness,
  Part,
  Scope,
  StatementItem,
  StatementsAnswer,
  ToldStatement,
} from "../types/index.js";
import { weigherOf } from "../words/alike.js";
import { joiner } from "../words/join.js";
import { liken } from "../words/liken.js";
import { draftStatements, type StatementDraft } from "./draft.js";
import { joinReworded } from "./join-reworded.js";
import { joinSameWords } from "./join-same-words.js";

/** Statements of a scope across its reports: who carried which words. */
export async function tellStatements(
  archive: Archive,
  scope: Scope,
  part: Part = {},
): Promise<StatementsAnswer> {
  const gathered = await gather(archive, scope);
  return nameActors(archive, takePart(gathered, findStatements(gathered), part));
}

export function findStatements(gathered: Gathered): readonly StatementItem[] {
  if (!isToldOf(gathered, whoSpeaks)) return [];
  const drafts = draftStatements(gathered);
  const joined = joiner(drafts.length);
  const weigh = weigherOf(drafts.map(({ wording }) => wording));
  joinSameWords(drafts, joined);
  joinReworded(drafts, joined, weigh);
  const { actor } = gathered.scope;
  return joined
    .sets()
    .map((set) => set.map((index) => drafts[index] as StatementDraft))
    .filter((set) => actor === undefined || set.some((draft) => isOf(draft, actor)))
    .map(makeItem);
}

function isOf({ report, speaker, statement }: StatementDraft, actor: number): boolean {
  if (speaker?.identity === actor) return true;
  return report.actors(statement.addressees).some(({ identity }) => identity === actor);
}

function whoSpeaks({ statements }: ReportRecord): readonly (string | null)[] {
  return statements.flatMap(({ source, addressees }) => [source.actor, ...addressees]);
}

/** Drafts come in the order of publication, so the first one is the earliest. */
function makeItem(drafts: readonly StatementDraft[]): StatementItem {
  const first = drafts[0] as StatementDraft;
  const fullest = fullestOf(drafts);
  const alike = liken(drafts, fullest);
  const told = drafts.map((draft, index) => makeTold(draft, alike[index] ?? "reworded"));
  const addressees = drafts.flatMap(({ report, statement }) => report.actors(statement.addressees));
  return {
    id: idOf(first.report, first.statement.id),
    speakers: byFrequency(
      drafts.flatMap(({ speaker }) => speaker ?? []),
      ({ key }) => key,
    ),
    acts: byFrequency(drafts.map(({ statement }) => statement.act)),
    addressees: byFrequency(addressees, ({ key }) => key),
    fullest: fullest.pin,
    ...publishedOf(drafts.map(({ report }) => report)),
    count: countOf(drafts.map(({ report }) => report)),
    told,
  };
}

/** The longest quotation, else the longest that holds the words of the earliest; of equals the earlier. */
function fullestOf(drafts: readonly StatementDraft[]): StatementDraft {
  const first = drafts[0] as StatementDraft;
  const quotes = drafts.filter(({ statement }) => statement.form === "direct");
  const holding = drafts.filter(({ wording }) => wording.key.includes(first.wording.key));
  return (quotes.length > 0 ? quotes : holding).reduce((longest, draft) =>
    draft.wording.words.length > longest.wording.words.length ? draft : longest,
  );
}

function makeTold(draft: StatementDraft, alike: Alikeness): ToldStatement {
  const { report, statement, speaker, pin } = draft;
  const { spans } = statement.source;
  return {
    pin,
    alike,
    speaker,
    source: spans.length === 0 ? null : report.pin(statement.id, spans),
    act: statement.act,
    form: statement.form,
    origin: report.line.origin,
  };
}
