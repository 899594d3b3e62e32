export { type CopiedText, type Copies, type Copy, copiesOf } from "./copies-of.js";
export type { SharedRun } from "./overlap.js";
export { placeInOrigin } from "./place-in-origin.js";
