import { describe, expect, test } from "vitest";
import { entryKinds } from "../../../src/faces/web/reader/kinds.js";
import { depthsOf, listMarks, type Mark } from "../../../src/faces/web/reader/marks.js";
import { isMarkPiece, nestMarks, type Piece } from "../../../src/faces/web/reader/nest.js";
import { cutOdd, plain } from "../../../src/faces/web/reader/odd.js";
import {
  marksByParagraph,
  paragraphAt,
  paragraphsOf,
} from "../../../src/faces/web/reader/paragraphs.js";
import { describeTime } from "../../../src/faces/web/reader/times.js";
import { mapOffsets } from "../../../src/record/offsets.js";
import { full } from "../../record/full.js";

function mark(part: Mark["part"], entry: string, from: number, to: number): Mark {
  return { part, entry, from, to, level: 0, label: null, note: null };
}

/** `[s1 words]`, so that a tree can be read. */
function draw(text: string, pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      isMarkPiece(piece)
        ? `[${piece.mark.entry}${piece.opens ? "" : "…"} ${draw(text, piece.pieces)}]`
        : text.slice(piece.from, piece.to),
    )
    .join("");
}

describe("marks become a tree", () => {
  const text = "abcdefghij";
  const whole = { from: 0, to: 10 };

  test("a mark within another stays within", () => {
    const marks = [mark("time", "t1", 3, 5), mark("content", "s1", 1, 8)];
    expect(draw(text, nestMarks(whole, marks))).toBe("a[s1 bc[t1 de]fgh]ij");
  });

  test("marks that cross stand in pieces, and the text stays whole", () => {
    const marks = [mark("content", "s1", 1, 5), mark("demand", "d1", 3, 8)];
    const drawn = draw(text, nestMarks(whole, marks));
    expect(drawn).toBe("a[s1 bc[d1 de]][d1… fgh]ij");
  });

  test("the same words: the wider part is outside", () => {
    const marks = [mark("figure", "f1", 2, 4), mark("content", "s1", 2, 4)];
    expect(draw(text, nestMarks(whole, marks))).toBe("ab[s1 [f1 cd]]efghij");
  });

  test("a mark that begins before the stretch goes on in it", () => {
    const marks = [mark("content", "s1", 0, 6)];
    expect(draw(text, nestMarks({ from: 4, to: 10 }, marks))).toBe("[s1… ef]ghij");
  });

  test("pieces in order are the text, whatever the marks", () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 200; round++) {
      const marks = Array.from({ length: next(12) }, (_, at) => {
        const from = next(10);
        return mark("event", `e${at}`, from, Math.min(10, from + 1 + next(6)));
      });
      const flat = (pieces: readonly Piece[]): string =>
        pieces
          .map((one) => (isMarkPiece(one) ? flat(one.pieces) : text.slice(one.from, one.to)))
          .join("");
      const pieces = nestMarks(whole, marks);
      expect(flat(pieces)).toBe(text);
      const covered = (list: readonly Piece[], entry: string): number =>
        list.reduce((sum, one) => {
          if (!isMarkPiece(one)) return sum;
          return sum + (one.mark.entry === entry ? one.to - one.from : covered(one.pieces, entry));
        }, 0);
      for (const { entry, from, to } of marks) expect(covered(pieces, entry ?? "")).toBe(to - from);
    }
  });
});

describe("the marks of a record", () => {
  const { record } = full;
  const offsets = mapOffsets(record.report.text);

  test("only kinds that are shown are marked", () => {
    const marks = listMarks(record, offsets, new Set(["figure"]));
    const parts = new Set(marks.map(({ part }) => part));
    expect(parts.has("figure")).toBe(record.figures.length > 0);
    expect(parts.has("content")).toBe(false);
  });

  test("each statement is numbered once", () => {
    const marks = listMarks(record, offsets, new Set(entryKinds));
    const labels = marks.flatMap(({ label }) => (label === null ? [] : [label]));
    expect([...labels].sort()).toEqual(record.statements.map(({ id }) => id.slice(1)).sort());
  });

  test("statements that name each other as their teller do not go round for ever", () => {
    const [first] = record.statements;
    if (!first) throw new Error("the fixture has no statement");
    const round = [
      { ...first, id: "s1", within: "s2" },
      { ...first, id: "s2", within: "s1" },
    ];
    expect(depthsOf({ ...record, statements: round }).get("s1")).toBe(1);
  });
});

describe("paragraphs", () => {
  test("a paragraph beyond all bounds is cut at a space, and nothing is lost", () => {
    const text = "word ".repeat(5000).trim();
    const cut = paragraphsOf(text);
    expect(cut.length).toBeGreaterThan(3);
    expect(cut.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
    expect(cut.slice(1).every(({ goesOn }) => goesOn)).toBe(true);
  });

  test("a cut does not part a character of two units", () => {
    const text = "\u{1F6A2}".repeat(8000);
    for (const { from } of paragraphsOf(text)) expect(from % 2).toBe(0);
  });

  test("a mark over two paragraphs is in both", () => {
    const paragraphs = paragraphsOf("One here.\n\nTwo there.\n\nThree.");
    const lists = marksByParagraph(paragraphs, [mark("content", "s1", 4, 15)]);
    expect(lists.map((list) => list.length)).toEqual([1, 1, 0]);
    expect(paragraphAt(paragraphs, 10)).toBe(1);
  });
});

describe("odd characters", () => {
  test("they stand by their number, and what is shown keeps its length", () => {
    const text = "a\u202Eb\u0007\n\uD800";
    const parts = cutOdd(text);
    expect(parts).toContainEqual({ odd: "U+202E", units: 1 });
    const units = parts.reduce(
      (sum, part) => sum + ("text" in part ? part.text.length : part.units),
      0,
    );
    expect(units).toBe(text.length);
    expect(plain("x\u202Ey\n z")).toBe("x⟨U+202E⟩y z");
  });
});

test("times in words", () => {
  const told = (value: string, mod: string | null = null) =>
    describeTime({ value, mod, type: "DATE" });
  expect(told("2025-03-11", "END")).toBe("the end of Tue, 11 Mar 2025");
  expect(told("2025-06")).toBe("June 2025");
  expect(told("2025-W11")).toBe("week 11 of 2025");
  expect(told("P1W", "MORE_THAN")).toBe("more than 1 week");
  expect(told("PT30M")).toBe("30 minutes");
  expect(told("2025-W11-WE")).toBe("2025-W11-WE");
});

test("times that come again, or whose year or week nobody knows, are told in words", () => {
  const set = (value: string) => describeTime({ value, mod: null, type: "SET" });
  expect(set("XXXX-XX-XXTNI")).toBe("every night");
  expect(set("XXXX-XX-XX")).toBe("every day");
  expect(set("XXXX-WXX-4")).toBe("every Thursday");
  expect(set("XXXX-WI")).toBe("every winter");
  expect(set("P1M")).toBe("every month");
  expect(set("PT1M")).toBe("every minute");
  expect(set("P2W")).toBe("2 weeks");
  const open = (value: string) => describeTime({ value, mod: null, type: "DATE" });
  expect(open("XXXX-WXX-4")).toBe("a Thursday, of a week not known");
  expect(open("XXXX-03-12")).toBe("12 March, of a year not known");
  expect(open("XXXX-05")).toBe("May, of a year not known");
  expect(open("XXXX-XX-XXT09:00")).toBe("a day not known, 09:00");
  expect(open("PXD")).toBe("some days");
  expect(open("201")).toBe("the 2010s");
  expect(open("PRESENT_REF")).toBe("at present");
  expect(open("BC0044")).toBe("BC0044");
});
