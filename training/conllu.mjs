/**
 * Reads CoNLL-U into documents with their raw text rebuilt: forms joined as SpaceAfter says, sentences by a
 * space, paragraphs by a blank line. Tokens are syntactic words with UTF-16 offsets into that text.
 * A fused word whose parts do not spell it (rare) stays one token with the first part's marks.
 */
export function readConllu(content) {
  const docs = [];
  let doc = null;
  let paragraph = true;
  for (const block of content.split(/\n\n+/)) {
    const lines = block.split("\n").filter((l) => l !== "");
    if (lines.length === 0) continue;
    const newdoc = lines.find((l) => l.startsWith("# newdoc id"));
    if (newdoc || !doc) {
      doc = { id: newdoc ? newdoc.split("=")[1].trim() : "doc", text: "", tokens: [] };
      docs.push(doc);
    }
    paragraph =
      newdoc !== undefined ||
      lines.some((l) => /^# newpar( |$)/.test(l) && !l.startsWith("# newpar_block"));
    addSentence(
      doc,
      lines.filter((l) => !l.startsWith("#")),
      paragraph,
    );
  }
  return docs;
}

function addSentence(doc, lines, paragraph) {
  if (doc.text !== "")
    doc.text = paragraph
      ? `${doc.text.trimEnd()}\n\n`
      : doc.text.endsWith(" ")
        ? doc.text
        : `${doc.text} `;
  const base = doc.tokens.length;
  const places = new Map([[0, -1]]);
  const rows = lines.map((l) => l.split("\t"));
  const heads = [];
  let gap = doc.text === "" || paragraph ? "paragraph" : "space";
  const push = (row, from, to) => {
    places.set(Number(row[0]), doc.tokens.length);
    heads.push(Number(row[6]));
    doc.tokens.push({
      form: doc.text.slice(from, to),
      from,
      to,
      gap,
      starts: doc.tokens.length === base,
      lemma: row[2],
      upos: row[3],
      feats: row[5] === "_" ? "" : row[5],
      deprel: row[7],
      misc: row[9],
    });
    gap = "none";
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row[0].includes(".")) continue;
    let parts = [row];
    if (row[0].includes("-")) {
      const [a, b] = row[0].split("-").map(Number);
      parts = rows.slice(i + 1, i + 2 + b - a);
      i += parts.length;
    }
    const from = doc.text.length;
    doc.text += row[1];
    if (parts.map((p) => p[1]).join("") === row[1]) {
      let at = from;
      for (const p of parts) {
        push(p, at, at + p[1].length);
        at += p[1].length;
      }
    } else {
      push(parts[0], from, from + row[1].length);
      for (const p of parts.slice(1)) places.set(Number(p[0]), doc.tokens.length - 1);
    }
    if (!row[9].split("|").includes("SpaceAfter=No")) {
      doc.text += " ";
      gap = "space";
    }
  }
  heads.forEach((h, k) => {
    const at = places.get(h);
    doc.tokens[base + k].head = at === base + k ? -1 : (at ?? -1);
  });
}
