import type { Archive, KeptRecord } from "../../../src/archive/archive.js";
import type { KeptDecision } from "../../../src/archive/decisions.js";
import type { GroupKind, PlacedMember } from "../../../src/archive/groups.js";
import { makeRecord, type ReportRecord } from "../../../src/record/index.js";
import { made } from "../../record/fixture.js";
import { full, fullReading } from "../../record/full.js";

/** The fixture's report from a second outlet, without a date, and with characters that markup must not believe. */
const second: ReportRecord = makeRecord(
  {
    ...fullReading,
    source: {
      ...fullReading.source,
      id: 'quay/2 "<b>"&',
      publisher: "Quay & <i>Crane</i>",
      url: "javascript:alert(1)",
      published: null,
      publishedBasis: null,
    },
  },
  made,
);

/** The first report as it was before its last paragraph came. */
const earlier: ReportRecord = {
  ...full.record,
  report: {
    ...full.record.report,
    sha256: "0".repeat(64),
  },
};

function keep(number: number, version: number, record: ReportRecord): KeptRecord {
  const { id, title, publisher, url, published, language } = record.report;
  const addedAt = `2025-03-1${number}T08:00:0${version}Z`;
  const key = `key-${number}`;
  return {
    report: {
      number,
      key,
      id,
      title,
      publisher,
      url,
      published,
      language,
      version,
      addedAt: `2025-03-1${number}T08:00:01Z`,
    },
    version,
    addedAt,
    record,
  };
}

export const all: readonly KeptRecord[] = [
  keep(1, 1, earlier),
  keep(1, 2, full.record),
  keep(2, 1, second),
];

export const newest: readonly KeptRecord[] = all.slice(1);

/** The union and the board are known across both reports, the chair only in the first; one story, two origins. */
const placed: readonly (PlacedMember & { readonly kind: GroupKind })[] = [
  { kind: "identity", group: 5, report: 1, actor: "a1", because: "same name" },
  { kind: "identity", group: 5, report: 2, actor: "a1", because: "same name" },
  { kind: "identity", group: 6, report: 1, actor: "a3", because: "same name" },
  { kind: "identity", group: 6, report: 2, actor: "a3", because: "same name" },
  { kind: "identity", group: 7, report: 1, actor: "a2", because: "first" },
  { kind: "story", group: 9, report: 1, actor: null, because: "first" },
];

const blank = {
  act: "accept",
  at: "2025-04-01T10:00:00Z",
  who: "Ilse <Marren>",
  reason: null,
  report: 1,
  version: 2,
  entry: "s1",
  before: null,
  after: null,
  undoes: null,
  undoneBy: null,
} as const;

export const decisions: readonly KeptDecision[] = [
  { ...blank, number: 1, before: { act: "say" }, after: { act: "refuse" }, act: "correct" },
  { ...blank, number: 2, act: "undo", undoes: 1 },
  { ...blank, number: 3, act: "merge", report: null, version: null, entry: null, reason: "one" },
];

/** As much of an archive as exports ask for; anything else they may not ask is missing. */
export const archive = {
  async *records(numbers?: readonly number[]) {
    for (const kept of newest)
      if (numbers === undefined || numbers.includes(kept.report.number)) yield kept;
  },
  versions: async (report: number) =>
    all
      .filter((kept) => kept.report.number === report)
      .map(({ version, addedAt, record }) => ({
        report,
        version,
        sha256: record.report.sha256,
        addedAt,
        by: record.made.by,
        model: record.made.model,
      })),
  record: async (report: number, version: number) =>
    all.find((kept) => kept.report.number === report && kept.version === version) ?? null,
  groups: {
    of: async (kind: GroupKind, report: number) =>
      placed.filter((member) => member.kind === kind && member.report === report),
  },
  decisions: {
    about: async (report: number) => decisions.filter((decision) => decision.report === report),
    decided: async () => decisions.flatMap(({ report }) => report ?? []),
    aboutGroups: async () => decisions.filter((decision) => decision.report === null),
  },
} as unknown as Archive;
