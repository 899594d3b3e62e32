import { expect, test } from "vitest";
import { findDemands } from "../../../src/dossier/answers/demands/tell.js";
import { makeNetwork } from "../../../src/dossier/answers/meetings/network.js";
import { findMeetings } from "../../../src/dossier/answers/meetings/tell.js";
import { findStatements } from "../../../src/dossier/answers/statements/tell.js";
import { findTimeline } from "../../../src/dossier/answers/timeline/tell.js";
import { tellingOf } from "../../../src/dossier/answers/timeline/telling-of.js";
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

test("events without a date stand behind those of the day on which they are told", () => {
  const undated = march("Weavers marched for the poet.", "2026-05-01");
  const reports = [undated, march(usual, "2026-05-05", "2026-05-01")];
  expect(dates(reports)).toEqual(["2026-05-01 by 1; 1", "; 1"]);
  const later = march(usual, "2026-05-05", "2026-05-02");
  expect(dates([undated, later])).toEqual(["; 1", "2026-05-02 by 1; 1"]);
});

test("what a copy dates is the day of the text that it copies", () => {
  const first = { ...march(usual, "2026-05-05", "2026-05-04"), origin: 7 };
  const copy = { ...march(usual, "2026-05-12", "2026-05-11"), origin: 7 };
  expect(dates([first, copy])).toEqual(["2026-05-04 by 2; 2"]);
  expect(dates([first, { ...copy, origin: 8 }])).toHaveLength(2);
});

test("acts done by words are one only when what is asked is alike", () => {
  const urged = (what: string, published: string): Made => ({
    text: `Orla Quist, the head of the Weavers, urged the Loom Board to ${what}.`,
    published,
    events: [{ type: "REQUEST", words: "urged", by: ["Orla Quist"], to: ["Loom Board"] }],
  });
  expect(
    dates([urged("mend the roof", "2026-05-05"), urged("open its books", "2026-05-06")]),
  ).toHaveLength(2);
  expect(
    dates([urged("mend the roof", "2026-05-05"), urged("mend the leaking roof", "2026-05-06")]),
  ).toHaveLength(1);
});

test("other numbers of people are other people, unless it is the same day", () => {
  const held = (many: string, published: string, on?: string): Made => ({
    text: `The watch of Harnow arrested ${many} after the march of the weavers.`,
    published,
    events: [
      { type: "COERCE", words: "arrested", by: ["watch"], to: [many], ...(on ? { on } : {}) },
    ],
  });
  expect(dates([held("60 people", "2026-05-05"), held("312 people", "2026-05-07")])).toHaveLength(
    2,
  );
  expect(dates([held("60 people", "2026-05-05"), held("60 people", "2026-05-07")])).toHaveLength(1);
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

test("the timeline has a meeting on the days that it has in the end, with its moves and what became of it", () => {
  const off = { ...meeting("cancelled", undefined, "2026-05-07"), published: "2026-05-07" };
  const items = findTimeline(
    gathered([
      meeting("planned", "2026-05-07", "2026-05-04"),
      meeting("planned", "2026-05-08", "2026-05-06"),
      {
        ...off,
        events: off.events?.map((event) => ({ ...event, type: "SANCTION" as const })) ?? [],
      },
    ]),
  );
  expect(items).toMatchObject([
    {
      type: "CONSULT",
      status: "cancelled",
      datesDiffer: false,
      moves: [{ from: { edtf: "2026-05-07" } }],
    },
  ]);
  expect(items[0]?.dates.map(({ when }) => when.edtf)).toEqual(["2026-05-08"]);
  expect(items.map((item) => tellingOf(item)?.meeting)).toEqual(["cancelled"]);
});

test("those who hold an office of a body meet for it", () => {
  const sent: Made = {
    text: "Orla Quist meets Ferd Halm in Harnow.",
    published: "2026-05-08",
    titles: { "Orla Quist": ["head", "Weavers"], "Ferd Halm": ["head", "Loom Board"] },
    events: [
      {
        type: "CONSULT",
        words: "meets",
        by: ["Orla Quist"],
        to: ["Ferd Halm"],
        meeting: "held",
        on: "2026-05-08",
      },
    ],
  };
  const planned = meeting("planned", "2026-05-08", "2026-05-04");
  expect(courses([planned, sent])).toMatchObject([{ status: "held", told: ["planned", "held"] }]);
  // Both speak for one side: that is no meeting of the two bodies.
  const oneSide: Made = {
    ...sent,
    titles: { "Orla Quist": ["head", "Weavers"], "Ferd Halm": ["head", "Weavers"] },
  };
  expect(courses([planned, oneSide])).toHaveLength(2);
});

test("who met is told by the texts that tell of it as held, and a demand ties once", () => {
  const meetings = findMeetings(
    gathered([
      meeting("planned", "2026-05-07", "2026-05-04"),
      meeting("held", "2026-05-07", "2026-05-08"),
    ]),
  );
  const asked: Made = {
    text: "Weavers urged Loom Board to mend the roof.",
    published: "2026-05-04",
    statements: [{ by: "Weavers", act: "demand", words: "to mend the roof", to: ["Loom Board"] }],
    demands: [{ by: "Weavers", of: ["Loom Board"], words: "mend the roof" }],
  };
  const all = gathered([asked]);
  const network = makeNetwork(all, {
    meetings,
    demands: findDemands(all),
    statements: findStatements(all),
  });
  expect(network.edges.map(({ kind, weight, pins }) => [kind, weight, pins.length])).toEqual([
    ["met", 1, 1],
    ["demands of", 1, 1],
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
