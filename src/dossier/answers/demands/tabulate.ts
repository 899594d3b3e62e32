import type { ActorRef, DemandCell, DemandItem, DemandRow } from "../types/index.js";

/** Actor by demand: who demands, who is asked, and who has agreed or refused. */
export function tabulate(items: readonly DemandItem[]): readonly DemandRow[] {
  const rows = new Map<string, { readonly actor: ActorRef; readonly cells: DemandCell[] }>();
  const put = (actor: ActorRef, cell: DemandCell) => {
    const row = rows.get(actor.key) ?? { actor, cells: [] };
    rows.set(actor.key, row);
    const isThere = row.cells.some(
      ({ demand, part }) => demand === cell.demand && part === cell.part,
    );
    if (!isThere) row.cells.push(cell);
  };
  for (const { id, by, of, answers } of items) {
    if (by) put(by, { demand: id, part: "demands" });
    for (const actor of of) put(actor, { demand: id, part: "is asked" });
    for (const { by: actor, reply } of answers) put(actor, { demand: id, part: reply });
  }
  return [...rows.values()].sort((a, b) => demandsIn(b.cells) - demandsIn(a.cells));
}

function demandsIn(cells: readonly DemandCell[]): number {
  return new Set(cells.map(({ demand }) => demand)).size;
}
