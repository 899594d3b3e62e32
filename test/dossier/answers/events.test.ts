import { expect, test } from "vitest";
import { findMeetings } from "../../../src/dossier/answers/meetings/tell.js";
import { findTimeline } from "../../../src/dossier/answers/timeline/tell.js";
import { gathered, type Made } from "./made.js";

function march(text: string, published: string, on?: string, place?: string): Made {
  const event = {
    words: "marched",
    by: ["Weavers"],
    ...(on ? { on } : {}),
    ...(place ? { in: place } : {}),
  };
  return { text, published, events: [event] };
}

const usual = "Weavers marched through the gates of Harnow against the new looms.";

/** Dates of each item with its reports. */
function dates(reports: readonly Made[]): readonly string[] {
  return findTimeline(gathered(reports)).map(({ dates: found, datesDiffer, count }) => {
    const days = found.map(({ when, count: of }) => `${when.edtf} by ${of.reports}`).join(", ");
    return `${days}${datesDiffer ? " (differ)" : ""}; ${count.reports}`;
  });
}

test("an event that reports date alike is one, and the precision of each stays", () => {
  const reports = [march(usual, "2026-05-05", "2026-05-04"), march(usual, "2026-05-20", "2026-05")];
  expect(dates(reports)).toEqual(["2026-05 by 1, 2026-05-04 by 1; 2"]);
});

test("where dates differ by days it is one event with both dates", () => {
  const reports = [
    march(usual, "2026-05-05", "2026-05-04"),
    march(usual, "2026-05-05", "2026-05-03"),
  ];
  expect(dates(reports)).toEqual(["2026-05-03 by 1, 2026-05-04 by 1 (differ); 2"]);
});

test("other words on another day are another event", () => {
  const other = "Weavers marched to the river to bury a poet.";
  const reports = [
    march(usual, "2026-05-05", "2026-05-04"),
    march(other, "2026-05-06", "2026-05-06"),
  ];
  expect(dates(reports)).toHaveLength(2);
});

test("a report that tells of two days tells of two events", () => {
  const text =
    "Weavers marched through Harnow on Monday. Weavers marched again through Harnow on Tuesday.";
  const two: Made = {
    text,
    published: "2026-05-06",
    events: [
      { words: "marched through", by: ["Weavers"], on: "2026-05-04" },
      { words: "marched again", by: ["Weavers"], on: "2026-05-05" },
    ],
  };
  expect(dates([two])).toHaveLength(2);
});

test("two places are two events", () => {
  const reports = [
    march(usual, "2026-05-05", "2026-05-04", "Harnow"),
    march(usual, "2026-05-05", "2026-05-04", "Dellow"),
  ];
  expect(dates(reports)).toHaveLength(2);
});

test("events without a date come last", () => {
  const undated = march("Weavers marched for the poet.", "2026-05-01");
  expect(dates([undated, march(usual, "2026-05-05", "2026-05-04")])).toEqual([
    "2026-05-04 by 1; 1",
    "; 1",
  ]);
});

type Meeting = "planned" | "held" | "refused" | "cancelled";

function meeting(
  state: Meeting,
  on: string | undefined,
  published: string,
  words = "Weavers and Loom Board meet in Harnow.",
): Made {
  const event = { type: "CONSULT" as const, words: "meet", by: ["Weavers"], to: ["Loom Board"] };
  return { text: words, published, events: [{ ...event, meeting: state, ...(on ? { on } : {}) }] };
}

function courses(reports: readonly Made[]) {
  return findMeetings(gathered(reports)).map(({ status, dates: days, moves, told }) => ({
    status,
    days: days.map(({ edtf }) => edtf),
    moves: moves.map(({ from, to }) => `${from.edtf} → ${to.edtf}`),
    told: told.map((one) => one.status),
  }));
}

test("announced, moved and held is one meeting", () => {
  const reports = [
    meeting("planned", "2026-05-07", "2026-05-04"),
    meeting("planned", "2026-05-08", "2026-05-06"),
    meeting("held", "2026-05-08", "2026-05-09"),
  ];
  expect(courses(reports)).toEqual([
    {
      status: "held",
      days: ["2026-05-08"],
      moves: ["2026-05-07 → 2026-05-08"],
      told: ["planned", "moved", "held"],
    },
  ]);
});

test("what is planned after it was held is another meeting", () => {
  const reports = [
    meeting("held", "2026-05-08", "2026-05-09"),
    meeting("planned", "2026-05-15", "2026-05-10"),
  ];
  expect(courses(reports).map(({ status }) => status)).toEqual(["held", "planned"]);
});

test("a day that has passed is not moved unless the words say so", () => {
  const before = meeting("planned", "2026-05-07", "2026-05-04");
  const weekly = meeting("planned", "2026-05-14", "2026-05-09");
  const moved = "Weavers and Loom Board meet in Harnow a week later: the talks were postponed.";
  expect(courses([before, weekly])).toHaveLength(2);
  expect(courses([before, meeting("planned", "2026-05-14", "2026-05-09", moved)])).toHaveLength(1);
});

test("cancelled without a day belongs to the meeting that was planned", () => {
  const reports = [
    meeting("planned", "2026-05-07", "2026-05-04"),
    meeting("cancelled", undefined, "2026-05-06"),
  ];
  expect(courses(reports)).toMatchObject([{ status: "cancelled", days: ["2026-05-07"] }]);
});
