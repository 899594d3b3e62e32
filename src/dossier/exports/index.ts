import { recordOnlyFormats } from "../../record/formats/index.js";
import type { ArchiveExport } from "./export.js";
import { fromRecordFormat } from "./from-record-format.js";
import { ftm } from "./ftm.js";
import { geojson } from "./geojson.js";
import { graphml } from "./graphml.js";
import { mentions } from "./mentions.js";
import { parquet } from "./parquet.js";
import { prov } from "./prov.js";
import { schemaOrg } from "./schema-org.js";
import { stories } from "./stories.js";

export { chooseReports, type ReportFilter } from "./choose-reports.js";
export {
  type ArchiveExport,
  type ExportOrder,
  type ExportTable,
  exportTables,
} from "./export.js";

/** Formats that only an archive can be written in. A new one is a file here, a line, and a heading in docs/formats.md. */
export const archiveOnlyExports: readonly ArchiveExport[] = [
  schemaOrg,
  prov,
  ftm,
  graphml,
  geojson,
  parquet,
  mentions,
  stories,
];

/** Every format of `rapporteur export`, as help and messages list them. */
export const archiveExports: readonly ArchiveExport[] = [
  ...recordOnlyFormats.map(fromRecordFormat),
  ...archiveOnlyExports,
];
