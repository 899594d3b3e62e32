/** A table in Markdown; `right` are the columns set to the right. */
export function table(head, rows, right = []) {
  const rule = head.map((_, at) => (right.includes(at) ? "--:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** 12,345 */
export function grouped(value) {
  return Math.round(value).toLocaleString("en-US");
}

/** 0.8512, or an empty cell. */
export function share(value) {
  return value === undefined || value === null ? "" : value.toFixed(4);
}

/** The middle of some numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
