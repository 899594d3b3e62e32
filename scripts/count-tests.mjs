// Prints one line from vitest's JSON report: "N passed, N failed", and ", N skipped" where tests were skipped.
// Usage: node scripts/count-tests.mjs REPORT EXIT-CODE. A step that failed before any test ran counts as one failure.
import { readFileSync } from "node:fs";

const [file = "", exitCode = "1"] = process.argv.slice(2);

function readCounts() {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const broken = report.testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const { passed, failed, skipped } = readCounts();
const failures = failed === 0 && exitCode !== "0" ? 1 : failed;
console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
