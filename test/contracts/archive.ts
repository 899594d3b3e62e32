import { describe } from "vitest";
import type { Archive } from "../../src/archive/index.js";
import { answersQuestions } from "./archive/asking.js";
import { keepsGroups } from "./archive/belonging.js";
import { keepsDecisions } from "./archive/deciding.js";
import { keepsPostings } from "./archive/finding.js";
import { keepsRecords, keepsTogether } from "./archive/keeping.js";
import { findsAsReviewed } from "./archive/reviewing.js";

/** What every archive does, whatever keeps it. `open` gives a new, empty one each time. */
export function archiveContract(name: string, open: () => Promise<Archive>): void {
  describe(`${name} keeps the archive's contract`, () => {
    describe("records", () => keepsRecords(open));
    describe("together", () => keepsTogether(open));
    keepsGroups(open);
    keepsPostings(open);
    keepsDecisions(open);
    findsAsReviewed(open);
    answersQuestions(open);
  });
}
