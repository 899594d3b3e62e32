import { join } from "node:path";
import type { Node, SourceFile } from "typescript/unstable/ast";
import { isFunctionLikeDeclaration } from "typescript/unstable/ast/is";
import { API } from "typescript/unstable/sync";
import { fromRoot, root } from "./repository.js";

/** The syntax trees of the project's files below `src/` or `test/`, by path from the root. */
export function parseProject(below: string): ReadonlyMap<string, SourceFile> {
  const api = new API({ cwd: root });
  try {
    const [project] = api
      .updateSnapshot({ openProjects: [join(root, "tsconfig.json")] })
      .getProjects();
    if (!project) throw new Error("tsconfig.json could not be opened");
    const { program } = project;
    const names = program
      .getSourceFileNames()
      .filter((name) => name.endsWith(".ts") && fromRoot(name).startsWith(below));
    const files = names.flatMap((name) => {
      const file = program.getSourceFile(name);
      return file ? [[fromRoot(name), file] as const] : [];
    });
    // Trees are fetched as they are walked: all at once, before the compiler goes.
    for (const [, file] of files) walk(file, () => {});
    return new Map(files);
  } finally {
    api.close();
  }
}

/** Visits a node and all below it. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  node.forEachChild((child) => {
    walk(child, visit);
  });
}

export function textOf(file: SourceFile, node: Node): string {
  return file.text.slice(node.getStart(file), node.end);
}

export function lineOf(file: SourceFile, node: Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Lines that a function takes, from its first word to its last brace. */
export function functionLengths(
  file: SourceFile,
): readonly { readonly line: number; readonly lines: number }[] {
  const lengths: { line: number; lines: number }[] = [];
  walk(file, (node) => {
    if (!isFunctionLikeDeclaration(node)) return;
    const line = lineOf(file, node);
    const last = file.getLineAndCharacterOfPosition(node.end).line + 1;
    lengths.push({ line, lines: last - line + 1 });
  });
  return lengths;
}
