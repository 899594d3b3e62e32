import { mapOffsets } from "../../record/offsets.js";
import { type Offender, provePins } from "../../record/prove.js";
import { proveReferences } from "../../record/prove-references.js";
import type { ReportRecord } from "../../record/schema.js";
import type { Standing } from "./apply.js";
import { entriesOf, entryKinds, entryLists, entrySchemas, withEntries } from "./entries.js";

export interface DecisionFault {
  readonly decision: number;
  /** One sentence. */
  readonly why: string;
}

/**
 * Decisions that make a record that does not hold; none when it holds. Entries that are as they were read, the same
 * objects, have been proved before.
 */
export function proveApplied(
  record: ReportRecord,
  read: ReportRecord,
  standing: readonly Standing[],
): readonly DecisionFault[] {
  const malformed = standing.flatMap(({ decided, form }): DecisionFault[] => {
    const parsed = entrySchemas[decided.kind].safeParse(form.entry);
    if (parsed.success) return [];
    const issue = parsed.error.issues[0];
    const why = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is not as an entry must be"}.`;
    return [{ decision: form.decision.number, why }];
  });
  if (malformed.length > 0) return malformed;
  const changed = changedPart(record, read);
  const broken = provePins(changed, mapOffsets(record.report.text));
  const lost = proveReferences(record);
  const offenders = [...broken, ...lost];
  if (offenders.length === 0) return [];
  const faults = [
    ...broken.flatMap((offender) => blame(offender, changed, standing)),
    ...lost.flatMap((offender) => blame(offender, record, standing)),
  ];
  if (faults.length > 0) return faults;
  // Nobody's entry is at fault by itself: rejections, which touch others, are held responsible first.
  const rejections = standing.filter(({ form }) => form.decision.act === "reject");
  const why = offenders[0]?.message ?? "";
  return (rejections.length > 0 ? rejections : standing).map(({ form }) => {
    return { decision: form.decision.number, why };
  });
}

/** A record of the entries alone that are not as they were read. */
function changedPart(record: ReportRecord, read: ReportRecord): ReportRecord {
  let part: ReportRecord = { ...record, report: { ...record.report, credits: [] }, notices: [] };
  for (const kind of entryKinds) {
    const known = new Set(entriesOf(read, kind));
    part = withEntries(
      part,
      kind,
      entriesOf(record, kind).filter((entry) => !known.has(entry)),
    );
  }
  return part;
}

/** The decision about the entry that a path such as `statements[3].content` leads to. */
function blame(
  { path, message }: Offender,
  record: ReportRecord,
  standing: readonly Standing[],
): readonly DecisionFault[] {
  const [, list, index] = /^([a-z]{1,20})\[(\d{1,9})\]/.exec(path) ?? [];
  const kind = entryKinds.find((one) => entryLists[one] === list);
  const entry = kind && entriesOf(record, kind)[Number(index)];
  const guilty = standing.find(({ decided }) => entry && decided.id === entry.id);
  if (!guilty) return [];
  const field = path.replace(/^[a-z]{1,20}\[\d{1,9}\]\.?/, "");
  return [{ decision: guilty.form.decision.number, why: field ? `${field}: ${message}` : message }];
}
