/**
 * Keys by which neighbours are found: of a report its rare words or the bands of its signature, of an actor the
 * folded words of its names. A space is one such index. Lookups cost the logarithm of the archive's size.
 */
export interface Postings {
  /** Sets all keys of an owner in a space; those it had before are gone. No key stands twice. */
  put(space: string, owner: number, keys: readonly Posting[]): Promise<void>;
  /** Owners of each key, highest number first, at most `most` a key; keys that nobody has are left out. */
  find(space: string, keys: readonly string[], most: number): Promise<readonly FoundPosting[]>;
  /** An owner's keys, by key. */
  of(space: string, owner: number): Promise<readonly Posting[]>;
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
