import type { Archive, KeptRecord } from "../../archive/archive.js";
import { applyDecisions } from "./apply.js";
import { readEarlier } from "./read-applied.js";

/**
 * The archive, its records as people left them: with what was decided about them. For answers and exports;
 * what was read stays as it is kept.
 */
export function reviewedArchive(archive: Archive): Archive {
  const review = async (kept: KeptRecord): Promise<KeptRecord> => {
    const { number } = kept.report;
    const decisions = await archive.decisions.about(number);
    if (decisions.length === 0) return kept;
    const earlier = await readEarlier(archive, number, kept.version, decisions);
    return { ...kept, record: applyDecisions(kept, decisions, earlier).record };
  };
  return {
    ...archive,
    async record(report, version) {
      const kept = await archive.record(report, version);
      return kept && review(kept);
    },
    async *records(numbers) {
      for await (const kept of archive.records(numbers)) yield await review(kept);
    },
  };
}
