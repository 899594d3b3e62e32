import { type Node, type SourceFile, SyntaxKind } from "typescript/unstable/ast";
import { describe, expect, test } from "vitest";
import { effects } from "./exceptions.js";
import { lineOf, parseProject, textOf, walk } from "./syntax.js";

interface Rule {
  readonly effect: string;
  readonly reason: string;
  /** Folders of `src/` where it may happen. */
  readonly allowed: readonly string[];
  /** Found in an import's path, a property access, a call or `new`. */
  readonly pattern: RegExp;
}

const rules: readonly Rule[] = [
  {
    effect: "printing",
    reason: "stages report notices with a place; only faces print them",
    allowed: ["faces/"],
    pattern: /^(?:console\.|process\.(?:stdout|stderr|exit))/,
  },
  {
    effect: "clock",
    reason: "the same input gives the same bytes: today's date comes in once, as an argument",
    allowed: ["faces/"],
    pattern: /^(?:Date\.now|new Date\(\)|Date\(\)|performance\.now|setTimeout|setInterval)/,
  },
  {
    effect: "chance",
    reason: "the same input gives the same bytes",
    allowed: [],
    pattern: /^(?:Math\.random|(?:crypto\.)?random(?:UUID|Bytes|Int)\()/,
  },
  {
    effect: "environment",
    reason: "settings come in as arguments, so that a library call is not changed by a shell",
    allowed: ["faces/"],
    pattern: /^process\.(?:env|argv|cwd)/,
  },
  {
    effect: "disk",
    reason:
      "the way from text to record is a pure one; files come in by source/ and leave by faces/",
    allowed: ["source/", "language/", "archive/", "faces/"],
    pattern: /^["'](?:node:)?fs(?:\/promises)?["']$/,
  },
  {
    effect: "network",
    reason: "reading works offline",
    allowed: ["source/", "faces/http/"],
    pattern: /^(?:["'](?:node:)?(?:https?|http2|net|tls|dns|dgram)["']$|fetch\()/,
  },
];

function wordsAt(file: SourceFile, node: Node): string | null {
  switch (node.kind) {
    case SyntaxKind.PropertyAccessExpression:
    case SyntaxKind.CallExpression:
    case SyntaxKind.NewExpression:
    case SyntaxKind.StringLiteral:
      return textOf(file, node);
    default:
      return null;
  }
}

const files = [...parseProject("src/")];

function find(rule: Rule): readonly { readonly file: string; readonly line: number }[] {
  return files.flatMap(([file, tree]) => {
    if (rule.allowed.some((folder) => file.startsWith(`src/${folder}`))) return [];
    const lines = new Set<number>();
    walk(tree, (node) => {
      const words = wordsAt(tree, node);
      if (words !== null && rule.pattern.test(words)) lines.add(lineOf(tree, node));
    });
    return [...lines].map((line) => ({ file, line }));
  });
}

describe("what reaches outside has its place", () => {
  for (const rule of rules) {
    const excused = effects.filter(({ effect }) => effect === rule.effect).map(({ file }) => file);
    test(`${rule.effect}: ${rule.reason}`, () => {
      const found = find(rule);
      expect(found.filter(({ file }) => !excused.includes(file))).toEqual([]);
      expect(excused.filter((file) => !found.some((entry) => entry.file === file))).toEqual([]);
    });
  }
});
