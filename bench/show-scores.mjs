import { readFileSync } from "node:fs";
import { join } from "node:path";
import { statementFigures, treeFigures } from "./bars.mjs";
import { share, table } from "./table.mjs";

const treeKeys = ["upos", "uas", "las", "token", "sentence"];

/** The figures as Markdown, to be pasted into RESULTS.md. */
export function showScores(results, { weights, limit }) {
  const slice = limit ? `**Only the first ${limit} reports of each set: not a result.** ` : "";
  const times = results.map(
    ({ set, reports, seconds }) => `${set.title}: ${reports} reports in ${seconds.toFixed(1)} s`,
  );
  const day = new Date().toISOString().slice(0, 10);
  const head = `${slice}${day}, ${nameOf(weights)}, \`npm run score\`. ${times.join("; ")}.\n`;
  return [head, showTotals(results), showGenres(results), showPeers(results)]
    .filter(Boolean)
    .join("\n");
}

function showTotals(results) {
  const head = ["set", "what", "F1", "bar", "", "precision", "recall", "for comparison"];
  const rows = results.flatMap(({ set, groups }) => rowsOf(set, groups[0]));
  return table(head, rows, [2, 3, 5, 6]);
}

function showGenres(results) {
  const rows = results.flatMap(({ set, groups }) =>
    groups
      .slice(1)
      .map(({ title, figures }) => [
        set.title,
        title,
        ...treeKeys.map((key) => share(figures[key].f1)),
      ]),
  );
  const head = ["set", "genre", "UPOS", "UAS", "LAS", "tokens", "sentences"];
  return rows.length > 0 ? `By genre (F1):\n\n${table(head, rows, [2, 3, 4, 5, 6])}` : "";
}

function showPeers(results) {
  const rows = results.flatMap(({ set, groups, peer }) =>
    (peer?.keys ?? []).map((key) => [
      set.title,
      figuresOf(set).find((figure) => figure.key === key).name,
      share(groups[0].figures[key].f1),
      `${peer.name} ${share(peer.figures[key].f1)}`,
    ]),
  );
  const head = ["set", "what", "rapporteur", "peer"];
  return rows.length > 0 ? `Beside peers (F1):\n\n${table(head, rows, [2, 3])}` : "";
}

function figuresOf(set) {
  return set.bars ? treeFigures(set.bars) : statementFigures;
}

function rowsOf(set, { figures }) {
  return figuresOf(set).map(({ key, name, bar, others }) => {
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
