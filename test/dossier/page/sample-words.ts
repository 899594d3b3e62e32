import type {
  ActorRef,
  Count,
  Pin,
  ReportLine,
  When,
} from "../../../src/dossier/answers/types/index.js";

/** A small story of three reports, the second a copy of the first, the third full of what markup must not believe. */
export const texts: ReadonlyMap<number, string> = new Map([
  [
    1,
    "🏗️ The crane in Port Alden fell on Tuesday.\n\nThe Harbour Board said 12 people were hurt. “We will mend it,” said Mira Tolvanen, its chair.\n\nThe union urged the board to close the quay.",
  ],
  [
    2,
    "The crane in Port Alden fell on Tuesday.\n\nThe Harbour Board said 12 people were hurt. “We will mend it,” said Mira Tolvanen, its chair.",
  ],
  [
    3,
    "The crane <script>alert(1)</script> fell on Monday, the union said. At least 20 people were hurt.\n\nNothing is cited from this paragraph.\n\nThe board refused to close “the quay” & met the union on Friday.\u202E",
  ],
]);

export const lines: readonly ReportLine[] = [
  line(1, "Crane falls", "Alden Tide", "2025-03-12", 9),
  line(2, "A crane falls", "Quay & <b>Crane</b>", "2025-03-12", 9),
  {
    ...line(
      3,
      "</title><script>alert(2)</script>",
      '"><img src=x onerror=alert(3)>',
      "2025-03-14",
      null,
    ),
    url: "javascript:alert(4)",
  },
];

function line(
  report: number,
  title: string,
  outlet: string,
  published: string,
  origin: number | null,
): ReportLine {
  const url = `https://news.example/${report}?a=1&b="2"`;
  return { report, version: 1, id: `r-${report}`, title, outlet, url, published, origin };
}

export function pin(report: number, entry: string, ...words: readonly string[]): Pin {
  const text = texts.get(report) ?? "";
  const spans = words.map((piece) => {
    const unit = text.indexOf(piece);
    if (unit < 0) throw new Error(`not in report ${report}: ${piece}`);
    const start = [...text.slice(0, unit)].length;
    return [start, start + [...piece].length] as [number, number];
  });
  const { outlet = null, published = null } = lines.find((each) => each.report === report) ?? {};
  return { report, version: 1, entry, spans, text: words.join(" … "), outlet, published };
}

const who = (key: string, name: string, kind: ActorRef["kind"]): ActorRef => ({
  key,
  identity: Number(key),
  name,
  kind,
});
export const board = who("5", "Harbour Board", "organization");
export const union = who("6", "the union <i>", "organization");
export const chair = who("7", "Mira Tolvanen", "person");
export const crane = who("8", "the crane", "group");

export const day = (date: string): When => ({
  edtf: date,
  first: date,
  last: date,
  precision: "day",
  clock: null,
});
export const two: Count = { reports: 2, origins: 1 };
export const one: Count = { reports: 1, origins: 1 };
export const three: Count = { reports: 3, origins: 2 };

export const part = {
  scope: { story: 4 },
  next: null,
  reports: lines,
  covered: { reports: 3, leftOut: 0, older: null, note: null },
};
