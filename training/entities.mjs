// Reads GUM's entity marks: every mention with its type, head and chain; and the names among them.

const kinds = {
  person: "person",
  organization: "organization",
  place: "place",
  event: "event",
  object: "object",
  time: "time",
};

/** Mentions of a document: {from, to, type, head, chain}, token indices, half-open. */
function mentionsOf(doc) {
  const open = [];
  const found = [];
  doc.tokens.forEach((token, i) => {
    const mark = token.misc.split("|").find((m) => m.startsWith("Entity="));
    if (!mark) return;
    for (const part of mark.slice(7).match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      if (part.startsWith("(")) {
        const fields = part.replace(/[()]/g, "").split("-");
        const mention = {
          from: i,
          to: -1,
          chain: fields[0].replace(/\[.*/, ""),
          type: fields[1],
          key: fields[0],
          min: fields[5],
        };
        if (part.endsWith(")")) found.push({ ...mention, to: i + 1 });
        else open.push(mention);
      } else {
        const key = part.replace(/[()]/g, "").split("-")[0];
        const at = open.findLastIndex((m) => m.key === key);
        if (at >= 0) found.push({ ...open.splice(at, 1)[0], to: i + 1 });
      }
    }
  });
  for (const m of found) {
    m.head = headOf(doc, m);
  }
  return found;
}

/** The token of the mention whose head lies outside it. */
function headOf(doc, m) {
  for (let i = m.from; i < m.to; i++) {
    const h = doc.tokens[i].head;
    if (doc.tokens[i].upos !== "PUNCT" && (h < m.from || h >= m.to)) return i;
  }
  return m.from;
}

const capital = (t) => /^\p{Lu}/u.test(t.form);
const joiner = new Set(["of", "and", "for", "the", "de", "al", "-", "&", "'s", "’s", "."]);

function nameRange(doc, m) {
  const { tokens } = doc;
  if (m.type === "person") {
    let [from, to] = [m.head, m.head + 1];
    for (let i = m.from; i < m.to; i++) {
      if (tokens[i].head === m.head && tokens[i].deprel === "flat") {
        from = Math.min(from, i);
        to = Math.max(to, i + 1);
      }
    }
    while (to + 1 < m.to && tokens[to].form === "-" && tokens[to].gap === "none") to += 2;
    while (from - 2 >= m.from && tokens[from - 1].form === "-" && tokens[from - 1].gap === "none")
      from -= 2;
    return [from, to];
  }
  const part = (i) => capital(tokens[i]) || tokens[i].upos === "PROPN" || tokens[i].upos === "NUM";
  let [from, to] = [m.head, m.head + 1];
  for (let i = m.head - 1; i >= m.from; i--) {
    if (part(i) && tokens[i].upos !== "DET" && tokens[i].upos !== "PRON") from = i;
    else if (!joiner.has(tokens[i].form)) break;
  }
  for (let i = m.head + 1; i < m.to; i++) {
    if (part(i)) to = i + 1;
    else if (!joiner.has(tokens[i].form)) break;
  }
  return [from, to];
}

/** Offices stand as names in the trees when capital letters make them so; a bare one names nobody. */
const office =
  /^(president|minister|secretary|chairman|chief|director|senator|sheriff|spokesperson|captain|king|queen|sir|madam|doctor|professor|officer|commissioner|lord|mayor|governor|judge|mom|dad|mum|mr|mrs|ms)\.?$/i;

/** A BIO mark per token; longer names win over those inside them. */
export function namesOf(doc) {
  const marks = doc.tokens.map(() => "O");
  const named = mentionsOf(doc)
    .filter((m) => doc.tokens[m.head].upos === "PROPN")
    .map((m) => ({ range: nameRange(doc, m), kind: kinds[m.type] ?? "other" }))
    .filter(({ range: [from, to] }) => to - from > 1 || !office.test(doc.tokens[from].form))
    .sort((a, b) => b.range[1] - b.range[0] - (a.range[1] - a.range[0]));
  for (const {
    range: [from, to],
    kind,
  } of named) {
    if (marks.slice(from, to).some((m) => m !== "O")) continue;
    for (let i = from; i < to; i++) marks[i] = `${i === from ? "B" : "I"}-${kind}`;
  }
  return marks;
}

/** Per mention head: [token, type, chain number]. A token that heads several mentions keeps the longest. */
export function corefOf(doc) {
  const byHead = new Map();
  for (const m of mentionsOf(doc).sort((a, b) => a.to - a.from - (b.to - b.from)))
    byHead.set(m.head, m);
  return [...byHead].sort((a, b) => a[0] - b[0]).map(([head, m]) => [head, m.type, m.chain]);
}
