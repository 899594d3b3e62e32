import { isRegularExpressionLiteral } from "typescript/unstable/ast/is";
import { describe, expect, test } from "vitest";
import { expressions } from "./exceptions.js";
import { slowShapeOf } from "./regex-shape.js";
import { parseProject, textOf, walk } from "./syntax.js";

interface Found {
  readonly file: string;
  readonly pattern: string;
  readonly shape: string;
}

const found = [...parseProject("src/")].flatMap(([file, tree]): readonly Found[] => {
  const slow: Found[] = [];
  walk(tree, (node) => {
    if (!isRegularExpressionLiteral(node)) return;
    const pattern = textOf(tree, node);
    const end = pattern.lastIndexOf("/");
    const shape = slowShapeOf(pattern.slice(1, end), pattern.slice(end + 1));
    if (shape !== null) slow.push({ file, pattern, shape });
  });
  return slow;
});

describe("a hostile text costs no more than prose", () => {
  test("no expression repeats without bound where that can cost more than the text is long", () => {
    const excused = new Set(expressions.map(({ file, pattern }) => `${file} ${pattern}`));
    expect(found.filter(({ file, pattern }) => !excused.has(`${file} ${pattern}`))).toEqual([]);
    const needed = new Set(found.map(({ file, pattern }) => `${file} ${pattern}`));
    expect([...excused].filter((entry) => !needed.has(entry))).toEqual([]);
  });

  test("the check knows the shapes that it is for", () => {
    for (const [source, flags] of [
      ["(a+)+b", ""],
      ["\\s+$", ""],
      ["“.*”", "s"],
      ["“[^”]*”", ""],
      ["^.*,.*$", ""],
      ["(?:\\w+\\s?)*x", ""],
    ] as const) {
      expect(slowShapeOf(source, flags), source).not.toBeNull();
    }
    for (const [source, flags] of [
      ["\\s+", "g"],
      ["^\\s+", ""],
      ["\\w+", "y"],
      ["“.{0,200}”", "s"],
      ["^(\\d+)-(\\d+)$", ""],
      ["\\p{L}+|\\d+", "u"],
      ["[\\])}]", ""],
    ] as const) {
      expect(slowShapeOf(source, flags), source).toBeNull();
    }
  });
});
