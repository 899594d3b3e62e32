/** RFC 4180 read back, by a reader that shares nothing with the writer: rows of cells, the head first. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gy)) {
    row.push((match[1] ?? "").replaceAll('""', '"'));
    if (match[2] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows below the head, each by the names of its columns. */
export function readTable(csv: string): Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readCsv(csv);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}
