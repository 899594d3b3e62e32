import type { RecordActor, ReportRecord } from "../../../record/schema.js";
import { foldWords, wrapWords } from "./lines.js";
import type { View } from "./view.js";
import { onOneLine } from "./visible.js";

/** Those who neither speak nor are spoken to share one paragraph of this many lines. */
const otherLines = 3;

interface Part {
  readonly actor: RecordActor;
  readonly said: number;
  readonly told: number;
}

/** Who takes part: those who speak or are spoken to with what is known of them, the others by name. */
export function showActors(record: ReportRecord, view: View): readonly string[] {
  if (record.actors.length === 0) return [];
  const { paint, width } = view;
  const names = new Map(record.actors.map((actor) => [actor.id, actor.name]));
  const parts = countParts(record);
  const speaking = parts.filter(({ said, told }) => said + told > 0);
  const others = parts.filter(({ said, told }) => said + told === 0);
  return [
    paint.strong("Who takes part"),
    ...speaking.flatMap((part) => showActor(part, names, view)),
    ...foldWords(
      others.length === 0
        ? ""
        : `Also named: ${others.map(({ actor }) => onOneLine(actor.name)).join(", ")}`,
      width - 2,
      otherLines,
    ).map((line) => paint.faint(`  ${line}`)),
  ];
}

function countParts(record: ReportRecord): readonly Part[] {
  const said = countUp(record.statements.map(({ source }) => source.actor));
  const told = countUp(record.statements.flatMap(({ addressees }) => addressees));
  return record.actors.map((actor) => ({
    actor,
    said: said.get(actor.id) ?? 0,
    told: told.get(actor.id) ?? 0,
  }));
}

function countUp(ids: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function showActor(part: Part, names: ReadonlyMap<string, string>, view: View): readonly string[] {
  const { actor, said, told } = part;
  const roles = actor.roles.map(({ title, of }) =>
    of === null ? title : `${title} (${names.get(of) ?? of})`,
  );
  const facts = [
    ...(actor.fullName === null ? [] : [actor.fullName]),
    ...roles,
    actor.kind,
    ...(actor.country === null ? [] : [actor.country]),
    ...(said === 0 ? [] : [`said ${said}`]),
    ...(told === 0 ? [] : [`told ${told}`]),
  ].map(onOneLine);
  const name = onOneLine(actor.name);
  const [first = "", ...rest] = wrapWords(`${name} · ${facts.join(" · ")}`, view.width - 4);
  const { strong, faint } = view.paint;
  const head = first.startsWith(name)
    ? strong(name) + faint(first.slice(name.length))
    : strong(first);
  return [`  ${head}`, ...rest.map((line) => faint(`    ${line}`))];
}
