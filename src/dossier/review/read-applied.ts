import type { Archive, KeptRecord } from "../../archive/archive.js";
import type { KeptDecision } from "../../archive/decisions.js";
import { type Applied, applyDecisions, type VersionRead } from "../../archive/review/apply.js";

export interface AppliedReport {
  /** As it was read. */
  readonly kept: KeptRecord;
  /** About the report, oldest first, undone ones too. */
  readonly decisions: readonly KeptDecision[];
  /** The versions before this one that decisions were made on. */
  readonly earlier: readonly VersionRead[];
  readonly applied: Applied;
}

/** A version of a report, the newest unless named, with what people decided; null when there is none. */
export async function readApplied(
  archive: Archive,
  report: number,
  version?: number,
): Promise<AppliedReport | null> {
  const kept = await archive.record(report, version);
  if (!kept) return null;
  const decisions = await archive.decisions.about(report);
  const earlier = await readEarlier(archive, report, kept.version, decisions);
  const applied = applyDecisions(kept, decisions, earlier);
  return { kept, decisions, earlier, applied };
}

/** The records of versions before one that decisions were made on, oldest first. */
export async function readEarlier(
  archive: Archive,
  report: number,
  before: number,
  decisions: readonly KeptDecision[],
): Promise<readonly VersionRead[]> {
  const versions = new Set(decisions.map(({ version }) => version ?? before));
  const earlier: VersionRead[] = [];
  for (const version of [...versions].filter((one) => one < before).sort((a, b) => a - b)) {
    const kept = await archive.record(report, version);
    if (kept) earlier.push({ version, record: kept.record });
  }
  return earlier;
}
