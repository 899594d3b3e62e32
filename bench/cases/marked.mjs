import { readFileSync } from "node:fs";

/** The marked sentences of a case file: blank lines and lines that begin with # are left out. */
export function readMarked(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map(parseMarked);
}

/** `{name words = value}` taken out of a line: the bare text, and each mark with its place in UTF-16 units. */
export function parseMarked(line) {
  const marks = [];
  const open = [];
  let text = "";
  for (let at = 0; at < line.length; at++) {
    const name =
      line[at] === "{" ? /^\{([a-z]{1,20}) /.exec(line.slice(at, at + 23))?.[1] : undefined;
    if (name) {
      open.push({ name, from: text.length });
      at += name.length + 1;
    } else if (line[at] === "}" && open.length > 0) {
      const mark = open.pop();
      const [words, value = null] = text.slice(mark.from).split(" = ");
      text = text.slice(0, mark.from) + words;
      marks.push({ ...mark, to: text.length, words, value });
    } else text += line[at];
  }
  return { text, marks: marks.sort((a, b) => a.from - b.from) };
}
