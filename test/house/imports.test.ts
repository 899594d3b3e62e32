import { dirname, posix } from "node:path";
import { isExportDeclaration, isImportDeclaration } from "typescript/unstable/ast/is";
import { expect, test } from "vitest";
import { parseProject, textOf } from "./syntax.js";

/** A folder imports only from folders to its left, so that each can be understood from those before it. */
const order = ["text", "source", "language", "reading", "record", "archive", "dossier", "faces"];

/** Files of `src/` itself: the surface of the library gathers what all but faces offer; the version is known to all. */
const surface = new Set(["index.ts", "reader.ts"]);
const knownToAll = new Set(["version.ts"]);

interface Import {
  readonly from: string;
  readonly to: string;
}

function listImports(): readonly Import[] {
  return [...parseProject("src/")].flatMap(([file, tree]) =>
    tree.statements.flatMap((statement) => {
      if (!isImportDeclaration(statement) && !isExportDeclaration(statement)) return [];
      const specifier =
        statement.moduleSpecifier && textOf(tree, statement.moduleSpecifier).slice(1, -1);
      if (!specifier?.startsWith(".")) return [];
      const target = posix.join(dirname(file), specifier).replace(/\.js$/, ".ts");
      return [{ from: file.replace(/^src\//, ""), to: target.replace(/^src\//, "") }];
    }),
  );
}

const imports = listImports();

function placeOf(path: string): number {
  return order.indexOf(path.split("/")[0] ?? "");
}

function isAllowed({ from, to }: Import): boolean {
  if (knownToAll.has(to)) return true;
  if (surface.has(from)) return !to.startsWith("faces/");
  if (surface.has(to)) return from.startsWith("faces/");
  return placeOf(to) >= 0 && placeOf(to) <= placeOf(from);
}

test("a folder imports only from itself and from folders to its left", () => {
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.filter((entry) => !isAllowed(entry))).toEqual([]);
});

test("every folder of src/ has its place in the order", () => {
  const folders = new Set(imports.map(({ from }) => from).filter((from) => from.includes("/")));
  expect([...folders].filter((from) => placeOf(from) < 0)).toEqual([]);
});

test("a stage of reading uses only earlier stages", () => {
  const stageOf = (path: string) => Number(/^reading\/(\d)-/.exec(path)?.[1] ?? Number.NaN);
  const backwards = imports.filter(({ from, to }) => stageOf(to) > stageOf(from));
  expect(backwards).toEqual([]);
});
