import { describe, expect, test } from "vitest";
import { longFiles, longFunctions } from "./exceptions.js";
import { filesBelow, read } from "./repository.js";
import { functionLengths, parseProject } from "./syntax.js";

/** Small pieces can be read whole; what must run long is listed with its reason in exceptions.ts. */
const mostLines = 300;
const mostFunctionLines = 60;

const sources = ["src", "test", "scripts", "bench"].flatMap((folder) =>
  filesBelow(folder, ".ts", ".mjs"),
);

describe("sizes", () => {
  test(`no file has more than ${mostLines} lines`, () => {
    const long = sources
      .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > mostLines);
    const excused = new Set(longFiles.map(({ file }) => file));
    expect(long.filter(({ file }) => !excused.has(file))).toEqual([]);
    expect(longFiles.filter(({ file }) => !long.some((entry) => entry.file === file))).toEqual([]);
  });

  test(`no function has more than ${mostFunctionLines} lines`, () => {
    const long = [...parseProject("src/")].flatMap(([file, tree]) =>
      functionLengths(tree)
        .filter(({ lines }) => lines > mostFunctionLines)
        .map((length) => ({ file, ...length })),
    );
    const excused = new Set(longFunctions.map(({ file }) => file));
    expect(long.filter(({ file }) => !excused.has(file))).toEqual([]);
    expect(longFunctions.filter(({ file }) => !long.some((entry) => entry.file === file))).toEqual(
      [],
    );
  });
});
