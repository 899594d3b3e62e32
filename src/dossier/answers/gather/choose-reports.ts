import type { Archive } from "../../../archive/archive.js";
import type { Scope } from "../types/index.js";

/** Reports that one answer is computed from at most; of more, the newest. */
export const mostReports = 1000;
const pageSize = 500;

export interface Chosen {
  readonly numbers: readonly number[];
  readonly leftOut: number;
}

/** The numbers of the reports that fit every filter of a scope. */
export async function chooseReports(archive: Archive, scope: Scope): Promise<Chosen> {
  const members = await membersOf(archive, scope);
  const isFiltered =
    scope.from !== undefined || scope.to !== undefined || scope.outlet !== undefined;
  if (members !== null && !isFiltered) return newest(members);
  return searchReports(archive, scope, members);
}

/** Reports of the story and the identity; null when neither is asked for. */
async function membersOf(archive: Archive, scope: Scope): Promise<readonly number[] | null> {
  const groups = [scope.story, scope.actor].filter((group) => group !== undefined);
  if (groups.length === 0) return null;
  const lists = await Promise.all(groups.map((group) => archive.groups.members(group)));
  const [first = new Set<number>(), ...others] = lists.map(
    (members) => new Set(members.map(({ report }) => report)),
  );
  return [...first].filter((report) => others.every((other) => other.has(report)));
}

/** Without publication dates the number, which grows with each report added, tells what is new. */
function newest(numbers: readonly number[]): Chosen {
  const ordered = [...numbers].sort((a, b) => b - a);
  return {
    numbers: ordered.slice(0, mostReports),
    leftOut: Math.max(0, ordered.length - mostReports),
  };
}

async function searchReports(
  archive: Archive,
  scope: Scope,
  members: readonly number[] | null,
): Promise<Chosen> {
  const among = members && new Set(members);
  const numbers: number[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof archive.asking.search>> = await archive.asking.search({
      ...(scope.story === undefined ? {} : { story: scope.story }),
      ...(scope.from === undefined ? {} : { from: scope.from }),
      ...(scope.to === undefined ? {} : { to: scope.to }),
      ...(scope.outlet === undefined ? {} : { outlet: scope.outlet }),
      order: "newest",
      most: pageSize,
      ...(after === null ? {} : { after }),
    });
    for (const { report } of page.items)
      if (!among || among.has(report.number)) numbers.push(report.number);
    after = page.next;
  } while (after !== null && numbers.length < mostReports);
  const leftOut = after === null ? 0 : Math.max(0, (await countAll(archive, among)) - mostReports);
  return { numbers: numbers.slice(0, mostReports), leftOut };
}

async function countAll(archive: Archive, among: ReadonlySet<number> | null): Promise<number> {
  return among ? among.size : (await archive.counts()).reports;
}
