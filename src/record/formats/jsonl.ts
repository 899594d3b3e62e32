import type { RecordFormat } from "./format.js";

/** One record a line. */
export const jsonl: RecordFormat = {
  name: "jsonl",
  extension: ".jsonl",
  each: ({ record }) => `${JSON.stringify(record)}\n`,
};
