import { SyntaxKind } from "typescript/unstable/ast";
import { isExportAssignment } from "typescript/unstable/ast/is";
import { expect, test } from "vitest";
import { lineOf, parseProject, walk } from "./syntax.js";

const files = [...parseProject("src/"), ...parseProject("test/")];

test("nothing is `any`: the compiler then checks every use", () => {
  const found = files.flatMap(([file, tree]) => {
    const lines: string[] = [];
    walk(tree, (node) => {
      if (node.kind === SyntaxKind.AnyKeyword) lines.push(`${file}:${lineOf(tree, node)}`);
    });
    return lines;
  });
  expect(found).toEqual([]);
});

test("exports have names, the same wherever they are used", () => {
  const found = files
    .filter(([file]) => file.startsWith("src/"))
    .filter(([, tree]) =>
      tree.statements.some(
        (statement) =>
          isExportAssignment(statement) ||
          /^export default\b/.test(tree.text.slice(statement.getStart(tree))),
      ),
    );
  expect(found.map(([file]) => file)).toEqual([]);
});
