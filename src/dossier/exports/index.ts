import { recordOnlyFormats } from "../../record/formats/index.js";
import { corrections } from "./corrections.js";
import type { ArchiveExport } from "./export.js";
import { fromRecordFormat } from "./from-record-format.js";
import { ftm } from "./ftm.js";
import { geojson } from "./geojson.js";
import { graphml } from "./graphml.js";
import { mentions } from "./mentions.js";
import { type ArchiveOnlyName, archiveOnlyNames } from "./names.js";
import { parquet } from "./parquet.js";
import { prov } from "./prov.js";
import { schemaOrg } from "./schema-org.js";
import { stories } from "./stories.js";

export { chooseReports, type ReportFilter } from "./choose-reports.js";
export type { ArchiveExport, ExportOrder } from "./export.js";
export { type ExportTable, exportTables } from "./names.js";

/** A new one is a file here, a line in names.ts, one here, and a heading in docs/formats.md. */
const archiveOnly: Readonly<Record<ArchiveOnlyName, ArchiveExport>> = {
  "schema-org": schemaOrg,
  prov,
  ftm,
  graphml,
  geojson,
  parquet,
  mentions,
  stories,
  corrections,
};

/** Formats that only an archive can be written in. */
export const archiveOnlyExports: readonly ArchiveExport[] = archiveOnlyNames.map(
  (name) => archiveOnly[name],
);

/** Every format of `rapporteur export`, as help and messages list them. */
export const archiveExports: readonly ArchiveExport[] = [
  ...recordOnlyFormats.map(fromRecordFormat),
  ...archiveOnlyExports,
];
