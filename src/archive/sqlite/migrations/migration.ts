/** A step from one schema of the archive to the next. Once released it is never changed. */
export interface Migration {
  /** The schema that it makes, from 1; the one before it is one less. */
  readonly to: number;
  /** What it brings, for people. */
  readonly brings: string;
  /**
   * Statements in order, in one transaction with all other steps, and so quick ones. A step that needs rows derived anew
   * from the records sets the counter `outdated` to that of `reports`; the rows follow some at a time: ../../sql/renew.ts.
   */
  readonly statements: readonly (string | WhereColumn)[];
}

/** A statement for archives in which a table has a column; others go on without it. */
export interface WhereColumn {
  readonly table: string;
  readonly column: string;
  readonly run: string;
}
