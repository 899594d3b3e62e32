/**
 * Keys by which neighbours are found: of a report its rare words or the bands of its signature, of an actor the
 * folded words of its names. A space is one such index. Lookups cost the logarithm of the archive's size.
 * Keys are found by a hash: one in many million may be taken for another, so what is found is proved otherwise.
 */
export interface Postings {
  /**
   * Sets all keys of an owner in a space; those it had before are gone. No key stands twice. A key of weight 0 is only
   * in the owner's list: nobody is found or counted by it.
   */
  put(space: string, owner: number, keys: readonly Posting[]): Promise<void>;
  /**
   * Takes out and puts in keys, with weight 1, of owners that know themselves which they had: no list of them is kept,
   * so that `of`, `ofAll` and `owners` tell nothing of such a space. A space is filled by `put` or by `change`.
   */
  change(space: string, changes: readonly PostingChange[]): Promise<void>;
  /** Owners of each key, highest number first, at most `most` a key; keys that nobody has are left out. */
  find(space: string, keys: readonly string[], most: number): Promise<readonly FoundPosting[]>;
  /** An owner's keys, by key. */
  of(space: string, owner: number): Promise<readonly Posting[]>;
  /** The keys of some hundred owners at most, as `of`; owners without any are left out. */
  ofAll(space: string, owners: readonly number[]): Promise<ReadonlyMap<number, readonly Posting[]>>;
  /** How many owners each key has; keys that nobody has are left out. */
  count(space: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Owners in the whole space. */
  owners(space: string): Promise<number>;
}

export interface Posting {
  readonly key: string;
  /** Whatever the space means by it; 1 where it means nothing. */
  readonly weight: number;
}

export interface FoundPosting extends Posting {
  readonly owner: number;
}

/** What an owner has no more, and what it has now. */
export interface PostingChange {
  readonly owner: number;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}
