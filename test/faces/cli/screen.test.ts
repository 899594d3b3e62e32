import { describe, expect, test } from "vitest";
import { drawProgress } from "../../../src/faces/cli/read/progress.js";
import { parseWidth, usesColor, widthOfScreen } from "../../../src/faces/cli/screen.js";

describe("colour", () => {
  test.each([
    ["on a terminal", "auto", true, {}, true],
    ["elsewhere", "auto", false, {}, false],
    ["NO_COLOR on a terminal", "auto", true, { NO_COLOR: "1" }, false],
    ["an empty NO_COLOR", "auto", true, { NO_COLOR: "" }, true],
    ["FORCE_COLOR elsewhere", "auto", false, { FORCE_COLOR: "1" }, true],
    ["FORCE_COLOR=0 on a terminal", "auto", true, { FORCE_COLOR: "0" }, false],
    ["a dumb terminal", "auto", true, { TERM: "dumb" }, false],
    ["--color always with NO_COLOR", "always", false, { NO_COLOR: "1" }, true],
    ["--color never with FORCE_COLOR", "never", true, { FORCE_COLOR: "1" }, false],
  ] as const)("%s", (_, choice, isTerminal, environment, is) => {
    expect(usesColor(choice, isTerminal, environment)).toBe(is);
  });
});

describe("width", () => {
  test("as asked for, else as the terminal is, within what can be read", () => {
    expect(widthOfScreen(60, 200)).toBe(60);
    expect(widthOfScreen(null, 90)).toBe(90);
    expect(widthOfScreen(null, 300)).toBe(100);
    expect(widthOfScreen(null, 10)).toBe(40);
    expect(widthOfScreen(null, undefined)).toBe(80);
  });

  test.each(["39", "501", "x", "80.5", "-80", "", "9".repeat(400)])("%j is refused", (value) => {
    expect(() => parseWidth(value)).toThrow(/--width takes a number of columns from 40 to 500/);
  });
});

describe("progress", () => {
  test("shows share, rate and time left", () => {
    const line = drawProgress({ reports: 1200, bytes: 25, total: 100, seconds: 30 });
    expect(line).toBe(
      `${"█".repeat(6)}${"░".repeat(18)}  25%  1,200 reports  40 reports/s  1:30 left`,
    );
    expect(line.length).toBeLessThan(80);
  });

  test("without a known size there is no share and no time left", () => {
    const line = drawProgress({ reports: 1, bytes: 25, total: null, seconds: 4 });
    expect(line).toBe("1 report  0.3 reports/s");
  });

  test("all bytes read is not all reports written: no end is claimed before it comes", () => {
    const line = drawProgress({ reports: 9, bytes: 300, total: 100, seconds: 1 });
    expect(line).toContain(" 99%  9 reports");
    expect(line).not.toContain("left");
  });
});
