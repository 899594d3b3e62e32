export * from "./formats/index.js";
export { type Made, makeRecord } from "./make.js";
export { mapOffsets, type OffsetMap } from "./offsets.js";
export { listPins, type PinList } from "./pins.js";
export type { Offender } from "./prove.js";
export * from "./schema.js";
export { verifyRecord } from "./verify.js";
export { type PinVerdict, verifyAgainst } from "./verify-against.js";
