export { ModelProblem } from "./language/model-problem.js";
export { createReader, type Reader, type ReaderOptions, type ReportInput } from "./reader.js";
export { type Act, acts } from "./reading/reading.js";
export type {
  RecordActor,
  RecordSpan,
  RecordStatement,
  ReportRecord,
} from "./record/schema.js";
export { verifyRecord } from "./record/verify.js";
export { verifyAgainst } from "./record/verify-against.js";
export { sourceFromText } from "./source/from-text.js";
export { SourceError } from "./source/problem.js";
export { readSources } from "./source/read.js";
export type { Source } from "./source/source.js";
export { version } from "./version.js";
