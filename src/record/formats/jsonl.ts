import type { RecordOnlyFormat } from "./format.js";

/** One record a line. */
export const jsonl: RecordOnlyFormat = {
  name: "jsonl",
  extension: ".jsonl",
  each: ({ record }) => `${JSON.stringify(record)}\n`,
};
