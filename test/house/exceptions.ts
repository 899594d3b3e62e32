/** What a house rule lets pass, each with its reason. A test fails when an entry is no longer needed. */
export interface Exception {
  readonly file: string;
  readonly reason: string;
}

/** Files of more than 300 lines. */
export const longFiles: readonly Exception[] = [];

/** Files with a function of more than 60 lines. */
export const longFunctions: readonly Exception[] = [];

/** Files that print, read the clock, the environment, the disk or the network outside the folders for that. */
export const effects: readonly (Exception & { readonly effect: string })[] = [
  {
    file: "src/language/quiet-engine.ts",
    effect: "environment",
    reason:
      "reads nothing from it: the engine can be kept from its maker's network in no other way",
  },
];

/** Regular expressions that look as if a hostile text could make them slow, but cannot; as they are written. */
export const expressions: readonly (Exception & { readonly pattern: string })[] = [
  {
    file: "src/record/formats/html/paragraphs.ts",
    pattern: "/(?:\\r\\n|\\r|\\n)[ \\t]*(?:\\r\\n|\\r|\\n)\\s*/g",
    reason: "a match starts at a line end, which the first run cannot pass: each run is read once",
  },
  {
    file: "src/source/format.ts",
    pattern: "/\\.([^./\\\\]+)$/",
    reason: "reads file names, and starts at a dot, which the run cannot pass",
  },
  {
    file: "src/source/credit-lines.ts",
    pattern: '/[.!?”"] +([–—-]{1,2} ?([^–—]{2,40}))$/u',
    reason: "starts at a mark that is no space: each run of spaces is read once",
  },
  {
    file: "src/source/credit-lines.ts",
    pattern: "/(?:^|\\s)\\p{Lu}\\S*$/u",
    reason: "starts at white space, which the run cannot pass",
  },
  {
    file: "src/source/page/decode-page.ts",
    pattern: "/<meta[^>]{1,200}?charset\\s*=\\s*[\"']?([\\w-]{1,40})/i",
    reason: "starts at <meta and reads the head of a page only",
  },
];
