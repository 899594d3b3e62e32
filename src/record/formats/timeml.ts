import type { RecordOnlyFormat } from "./format.js";
import { writeDocument } from "./timeml/write-document.js";

/**
 * TimeML 1.2.1: the exact text with TIMEX3 and EVENT in it, an instance for each event and a link to its time.
 * One root for all reports, so that the whole is XML; for one report it is a plain TimeML document.
 */
export const timeml: RecordOnlyFormat = {
  name: "timeml",
  extension: ".tml",
  begin: () => `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
`,
  each: ({ record }, index) => writeDocument(record, index),
  end: () => "</TimeML>\n",
};
