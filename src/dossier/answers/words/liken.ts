import { instantOf } from "../../instant.js";
import type { GatheredReport } from "../gather/gathered.js";
import type { Alikeness, Pin } from "../types/index.js";
import { differInNumbers, isPartOf } from "./alike.js";
import type { Wording } from "./wording.js";

interface Worded {
  readonly report: GatheredReport;
  readonly wording: Wording;
  readonly pin: Pin;
}

/**
 * How each of the wordings that are told together stands to the fullest. One that is contained in it is a cut only if
 * its words were not told before the fullest: nobody can leave out what was not there yet.
 */
export function liken(all: readonly Worded[], fullest: Worded): readonly Alikeness[] {
  const earliest = new Map<string, Worded>();
  for (const one of all) {
    const known = earliest.get(one.wording.key);
    if (known === undefined || !isNoLater(known, one)) earliest.set(one.wording.key, one);
  }
  return all.map((one) => {
    if (one === fullest) return "fullest";
    if (one.wording.key === fullest.wording.key) return "same words";
    if (isPartOf(one.wording, fullest.wording)) {
      if (goesOn(one, fullest)) return "same words";
      return isNoLater(fullest, earliest.get(one.wording.key) ?? one) ? "cut" : "shorter";
    }
    return differInNumbers(one.wording, fullest.wording) ? "changed" : "reworded";
  });
}

/** The report has all the words of the fullest, of which less was read as told. */
function goesOn({ report, pin }: Worded, fullest: Worded): boolean {
  const [first, last] = [pin.spans[0], pin.spans.at(-1)];
  if (!first || !last) return false;
  const { words } = report.desk.passage([first[0], last[1]]);
  return report.read(words).key.includes(fullest.wording.key);
}

/** True if it is known that one was published before another or with it: by instants, else on an earlier day. */
export function isNoLater(one: Pick<Worded, "report">, other: Pick<Worded, "report">): boolean {
  const [a, b] = [one.report.line.published, other.report.line.published];
  if (a === null || b === null) return false;
  if (isInstant(a) && isInstant(b)) return instantOf(a) <= instantOf(b);
  return a.slice(0, 10) < b.slice(0, 10);
}

function isInstant(published: string): boolean {
  return published.includes("T") && /(?:Z|[+-]\d{2}:\d{2})$/.test(published);
}
