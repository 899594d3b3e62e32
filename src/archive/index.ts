export type * from "./archive.js";
export * from "./asking.js";
export * from "./decisions.js";
export * from "./groups.js";
export { type OpenOptions, openArchive } from "./open.js";
export type * from "./postings.js";
export { ArchiveProblem, type ArchiveProblemCode, archiveProblemCodes } from "./problem.js";
