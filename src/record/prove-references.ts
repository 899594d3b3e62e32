import type { Offender } from "./prove.js";
import type { ReportRecord } from "./schema.js";

/** Ids are unique, every id referred to exists, and no statement is told inside itself. */
export function proveReferences(record: ReportRecord): readonly Offender[] {
  const known = new Set<string>();
  const offenders: Offender[] = [];
  for (const [path, id] of listIds(record)) {
    if (known.has(id)) offenders.push({ path, message: `The id ${id} is given twice.` });
    known.add(id);
  }
  for (const [path, id] of listReferences(record)) {
    if (id === null || known.has(id)) continue;
    offenders.push({ path, message: `There is no entry ${id}.` });
  }
  return [...offenders, ...findRings(record)];
}

type Place = readonly [path: string, id: string | null];

function listIds(record: ReportRecord): readonly (readonly [path: string, id: string])[] {
  const lists = ["actors", "times", "statements", "demands", "events", "figures"] as const;
  return lists.flatMap((list) =>
    record[list].map((entry, index) => [`${list}[${index}].id`, entry.id] as const),
  );
}

function listReferences(record: ReportRecord): readonly Place[] {
  return [
    ...record.actors.flatMap((actor, i) =>
      actor.roles.map((role, j): Place => [`actors[${i}].roles[${j}].of`, role.of]),
    ),
    ...record.times.map((time, i): Place => {
      return [`times[${i}].against`, time.against === "published" ? null : time.against];
    }),
    ...record.statements.flatMap((statement, i): Place[] => [
      [`statements[${i}].source.actor`, statement.source.actor],
      ...placesOf(statement.addressees, `statements[${i}].addressees`),
      [`statements[${i}].within`, statement.within],
      [`statements[${i}].time`, statement.time],
      [`statements[${i}].place`, statement.place],
    ]),
    ...record.demands.flatMap((demand, i): Place[] => [
      [`demands[${i}].by`, demand.by],
      ...placesOf(demand.of, `demands[${i}].of`),
      [`demands[${i}].statement`, demand.statement],
    ]),
    ...record.events.flatMap((event, i): Place[] => [
      ...placesOf(event.actors, `events[${i}].actors`),
      ...placesOf(event.recipients, `events[${i}].recipients`),
      [`events[${i}].time`, event.time],
      [`events[${i}].place`, event.place],
      [`events[${i}].statement`, event.statement],
    ]),
    ...record.figures.flatMap((figure, i): Place[] => [
      [`figures[${i}].asOf`, figure.asOf],
      [`figures[${i}].statement`, figure.statement],
      [`figures[${i}].according`, figure.according],
    ]),
  ];
}

function placesOf(ids: readonly string[], path: string): Place[] {
  return ids.map((id, index) => [`${path}[${index}]`, id]);
}

/** Statements that lead back to themselves by `within`; each statement is walked once. */
function findRings(record: ReportRecord): readonly Offender[] {
  const parents = new Map(record.statements.map((statement) => [statement.id, statement.within]));
  const safe = new Set<string>();
  return record.statements.flatMap((statement, index) => {
    const walked = new Set<string>();
    let id: string | null = statement.id;
    while (id !== null && !safe.has(id) && !walked.has(id)) {
      walked.add(id);
      id = parents.get(id) ?? null;
    }
    const ring = id !== null && walked.has(id);
    for (const seen of walked) safe.add(seen);
    const message = `The statement ${statement.id} is told inside itself.`;
    return ring ? [{ path: `statements[${index}].within`, message }] : [];
  });
}
