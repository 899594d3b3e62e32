import { readFileSync } from "node:fs";
import { join } from "node:path";
import { statementFigures, treeFigures } from "./bars.mjs";
import { share, table } from "./table.mjs";

/** The figures as Markdown, to be pasted into RESULTS.md. */
export function showScores(results, { weights, limit }) {
  const head = ["set", "what", "F1", "bar", "", "precision", "recall", "for comparison"];
  const rows = results.flatMap(({ set, groups }) => rowsOf(set, groups[0]));
  const slice = limit ? `**Only the first ${limit} reports of each set: not a result.** ` : "";
  const times = results.map(
    ({ set, reports, seconds }) => `${set.title}: ${reports} reports in ${seconds.toFixed(1)} s`,
  );
  const genres = results.flatMap(({ set, groups }) =>
    groups
      .slice(1)
      .map(({ title, figures }) => [
        set.title,
        title,
        ...["upos", "uas", "las", "token", "sentence"].map((key) => share(figures[key].f1)),
      ]),
  );
  return [
    `${slice}${new Date().toISOString().slice(0, 10)}, ${nameOf(weights)}, \`npm run score\`. ${times.join("; ")}.\n`,
    table(head, rows, [2, 3, 5, 6]),
    genres.length > 0
      ? `By genre (F1):\n\n${table(["set", "genre", "UPOS", "UAS", "LAS", "tokens", "sentences"], genres, [2, 3, 4, 5, 6])}`
      : "",
  ].join("\n");
}

function rowsOf(set, { figures }) {
  return (set.bars ? treeFigures(set.bars) : statementFigures).map(({ key, name, bar, others }) => {
    const { p, r, f1 } = figures[key];
    const verdict = bar === null ? "" : f1 >= bar ? "reached" : `short by ${(bar - f1).toFixed(4)}`;
    return [
      set.title,
      name,
      share(f1),
      bar === null ? "" : bar.toFixed(2),
      verdict,
      share(p),
      share(r),
      others,
    ];
  });
}

/** The weights by name and by the beginning of their hash, as labels.json has them. */
function nameOf(folder) {
  try {
    const { model, files } = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8"));
    return `weights ${model} (read.onnx ${files["read.onnx"].slice(0, 12)})`;
  } catch {
    return "weights without a name";
  }
}
