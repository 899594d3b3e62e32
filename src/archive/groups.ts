/**
 * What belongs together across reports.
 *
 * story: reports that tell the same; origin: reports that copy the same text; identity: actors of reports that are
 * one person, body or place. A member is in one group of a kind at most.
 */
export const groupKinds = ["story", "origin", "identity"] as const;
export type GroupKind = (typeof groupKinds)[number];

export interface Groups {
  /** Opens an empty group; gives its number, from 1, one count for all kinds. */
  open(kind: GroupKind, summary: GroupSummary): Promise<number>;
  /** Puts members into a group, out of any other of its kind. */
  join(group: number, members: readonly Membership[]): Promise<void>;
  /** As `join` for several groups at once. */
  joinAll(joinings: readonly Joining[]): Promise<void>;
  /** Moves all members of a group into another; the emptied one stays, with none, and says where they went. */
  merge(from: number, into: number, because: string): Promise<void>;
  /** Sets what is kept about a group. */
  describe(group: number, summary: GroupSummary): Promise<void>;
  /** As `describe` for several groups at once. */
  describeAll(described: readonly Described[]): Promise<void>;
  group(number: number): Promise<KeptGroup | null>;
  /** Groups by number; of those that there are. */
  some(numbers: readonly number[]): Promise<ReadonlyMap<number, KeptGroup>>;
  /** Groups of a kind by size, largest first, then by number. */
  list(kind: GroupKind, from: number, most: number): Promise<readonly KeptGroup[]>;
  /**
   * Groups with members whose name has words that begin with all of these, without regard to case and accents,
   * in the order of `list`; all of them without words. An identity is found by each name that a report gives
   * its actors, of 100,000 mentions at most; groups of other kinds by the name kept, of the largest 200,000.
   */
  named(kind: GroupKind, words: string, from: number, most: number): Promise<readonly NamedGroup[]>;
  /** Its members by report, then actor. */
  members(group: number): Promise<readonly Membership[]>;
  /** The groups that a report, or its actors, are in: of its newest version. */
  of(kind: GroupKind, report: number): Promise<readonly PlacedMember[]>;
  /** As `of` for many reports at once, by report, then actor. */
  ofAll(kind: GroupKind, reports: readonly number[]): Promise<readonly PlacedMember[]>;
  /** How many reports the members of each group are of; those without members are left out. */
  reports(groups: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** The names of groups by number; of those that there are. */
  names(groups: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** Takes out what a report has in a kind, before it is placed anew. */
  leave(kind: GroupKind, report: number): Promise<void>;
}

export interface Member {
  readonly report: number;
  /** Id of an actor in the report's newest version for an identity; null for the other kinds. */
  readonly actor: string | null;
}

export interface Membership extends Member {
  /** Why it is there, for people: `same name`, `acronym of …`, `87 % of its text`. */
  readonly because: string;
}

/** Members that go into a group. */
export interface Joining {
  readonly group: number;
  readonly members: readonly Membership[];
}

/** What is to be kept about a group. */
export interface Described {
  readonly group: number;
  readonly summary: GroupSummary;
}

export interface PlacedMember extends Membership {
  readonly group: number;
}

/** Kept as JSON: what the code that placed its members wants to find again. */
export interface GroupSummary {
  /** For people: the title of a story's first report, the longest name of an identity. */
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** As much of a group as lists show. */
export interface NamedGroup {
  readonly number: number;
  readonly name: string;
  readonly size: number;
}

export interface KeptGroup extends GroupSummary {
  readonly number: number;
  readonly kind: GroupKind;
  readonly size: number;
  /** The group that its members went to, when it was merged. */
  readonly mergedInto: number | null;
}
