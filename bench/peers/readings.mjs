import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** compromise's quotations as statements without a source, in the shape of records; offsets in code points. */
export function statementsByCompromise(reports) {
  return reports.map((report) => {
    const found = nlp(report.text).quotations().json({ offset: true });
    const statements = found.map(({ text, offset }) => {
      return {
        source: { spans: [] },
        cue: { spans: [] },
        content: { spans: [placeOf(report.text, text, offset)] },
      };
    });
    return { report, statements };
  });
}

/** Its offset comes after the opening mark though its length counts that in: look for the words from there back. */
function placeOf(whole, text, { start, length }) {
  const at = whole.lastIndexOf(text, start);
  const from = at >= 0 && start - at <= 3 ? at : start;
  const before = [...whole.slice(0, from)].length;
  return [before, before + [...whole.slice(from, from + length)].length];
}

/** wink-nlp's tokens, tags and sentences as CoNLL-U; it finds no trees, so every word is a root. */
export function treesByWink(reports) {
  const wink = winkNLP(model, ["sbd", "pos"]);
  return reports.map((report) => documentByWink(wink, report)).join("");
}

function documentByWink(wink, { id, text }) {
  const sentences = [];
  wink
    .readDoc(text)
    .sentences()
    .each((sentence) => {
      const rows = [];
      sentence.tokens().each((token) => {
        const tag = token.out(wink.its.pos);
        // Line ends are tokens of its own kind.
        if (tag !== "SPACE") rows.push(rowOf(rows.length + 1, token.out(), tag));
      });
      if (rows.length > 0) sentences.push(`${rows.join("\n")}\n\n`);
    });
  return `# newdoc id = ${id}\n${sentences.join("")}`;
}

function rowOf(number, form, tag) {
  return [number, form, "_", tag, "_", "_", 0, "root", "_", "_"].join("\t");
}
