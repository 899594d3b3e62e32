/**
 * What is measured on each set, in the order of the table: the scorer's name for it, and the F1 that is asked for
 * (null where nothing is). `people` and `others` stand beside it for comparison.
 */
export const statementFigures = [
  { key: "content token", name: "words of the content", bar: 0.85, others: "people 0.91" },
  { key: "source token", name: "words of the source", bar: 0.75, others: "people 0.81" },
  { key: "who-said-what", name: "who said what", bar: 0.6, others: "people 0.73" },
  {
    key: "content exact",
    name: "the very same content",
    bar: 0.52,
    others: "people 0.69, Citron 0.59 on its own corpus",
  },
  { key: "cue token", name: "words of the cue", bar: null, others: "" },
];

/** Figures of trees; `bars` are looked up by key. */
export function treeFigures(bars) {
  return [
    { key: "upos", name: "UPOS" },
    { key: "las", name: "LAS" },
    { key: "uas", name: "UAS" },
    { key: "token", name: "tokens" },
    { key: "sentence", name: "sentences" },
  ].map(({ key, name }) => ({ key, name, bar: bars[key] ?? null, others: "" }));
}
