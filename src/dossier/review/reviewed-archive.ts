import type { Archive, KeptRecord } from "../../archive/archive.js";
import { applyDecisions } from "../../archive/review/apply.js";
import { readEarlier } from "./read-applied.js";

const originals = new WeakMap<Archive, Archive>();

/** The archive with its records as they were read, whether or not this one shows them so. */
export function archiveAsRead(archive: Archive): Archive {
  return originals.get(archive) ?? archive;
}

/**
 * The archive, its records as people left them: with what was decided about them. For answers and exports;
 * what was read stays as it is kept. Of one that is so already, itself.
 */
export function reviewedArchive(archive: Archive): Archive {
  if (originals.has(archive)) return archive;
  const review = async (kept: KeptRecord): Promise<KeptRecord> => {
    const { number } = kept.report;
    const decisions = await archive.decisions.about(number);
    if (decisions.length === 0) return kept;
    const earlier = await readEarlier(archive, number, kept.version, decisions);
    return { ...kept, record: applyDecisions(kept, decisions, earlier).record };
  };
  const reviewed: Archive = {
    ...archive,
    get readOnly() {
      return archive.readOnly;
    },
    get damage() {
      return archive.damage ?? null;
    },
    async record(report, version) {
      const kept = await archive.record(report, version);
      return kept && review(kept);
    },
    async *records(numbers) {
      const decided = new Set(await archive.decisions.decided());
      for await (const kept of archive.records(numbers))
        yield decided.has(kept.report.number) ? await review(kept) : kept;
    },
  };
  originals.set(reviewed, archive);
  return reviewed;
}
