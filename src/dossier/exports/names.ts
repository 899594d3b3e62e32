/** Formats that only an archive can be written in, as `rapporteur export` takes them. */
export const archiveOnlyNames = [
  "schema-org",
  "prov",
  "ftm",
  "graphml",
  "geojson",
  "parquet",
  "mentions",
  "stories",
  "corrections",
] as const;
export type ArchiveOnlyName = (typeof archiveOnlyNames)[number];

/** Kinds of rows that a table can have. */
export const exportTables = [
  "statements",
  "demands",
  "events",
  "figures",
  "times",
  "actors",
  "reports",
] as const;
export type ExportTable = (typeof exportTables)[number];
