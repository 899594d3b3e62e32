/** A step from one schema of the archive to the next. Once released it is never changed. */
export interface Migration {
  /** The schema that it makes, from 1; the one before it is one less. */
  readonly to: number;
  /** What it brings, for people. */
  readonly brings: string;
  /** Statements in order, in one transaction with all other steps. */
  readonly statements: readonly string[];
}
