import type { RecordOnlyFormat } from "./format.js";

/** One array of records, indented for people; an array for a single report too, so that nobody must ask which. */
export const json: RecordOnlyFormat = {
  name: "json",
  extension: ".json",
  begin: () => "[",
  each: ({ record }, index) => {
    const indented = JSON.stringify(record, null, 2).replaceAll("\n", "\n  ");
    return `${index === 0 ? "" : ","}\n  ${indented}`;
  },
  end: () => "\n]\n",
};
