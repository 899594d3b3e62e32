import type { Dossier, When } from "../../../src/dossier/answers/types/index.js";
import { board, crane, day, one, part, pin, three, two, union } from "./sample-words.js";

function told(report: number, passage: string, words: string, when: When | null, time: string) {
  return {
    pin: pin(report, "e1", words),
    passage: pin(report, "e1", passage),
    when,
    time: pin(report, "t1", time),
    place: null,
    factuality: "asserted",
    meeting: null,
    voice: report === 3 ? { statement: "s1", speaker: union } : null,
    origin: report === 3 ? null : 9,
  } as const;
}

export const timeline: Dossier["timeline"] = {
  ...part,
  total: 3,
  items: [
    {
      id: "1:e1",
      type: "ASSAULT",
      modes: [],
      actors: [],
      recipients: [crane],
      places: [],
      dates: [
        { when: day("2025-03-10"), count: one, told: [2] },
        { when: day("2025-03-11"), count: two, told: [0, 1] },
      ],
      datesDiffer: true,
      factualities: [{ factuality: "asserted", count: three }],
      meetings: [],
      status: null,
      moves: [],
      historical: false,
      first: "2025-03-12",
      count: three,
      told: [
        told(1, "🏗️ The crane in Port Alden fell on Tuesday.", "fell", day("2025-03-11"), "Tuesday"),
        told(2, "The crane in Port Alden fell on Tuesday.", "fell", day("2025-03-11"), "Tuesday"),
        told(
          3,
          "The crane <script>alert(1)</script> fell on Monday, the union said.",
          "fell",
          day("2025-03-10"),
          "Monday",
        ),
      ],
    },
    event("3:e3", "CONSULT", "met", "2025-03-14"),
    event("3:e2", "REJECT", "refused", null),
  ],
};

function event(
  id: string,
  type: "CONSULT" | "REJECT",
  words: string,
  date: string | null,
): Dossier["timeline"]["items"][number] {
  const when = date === null ? null : day(date);
  const passage = "The board refused to close “the quay” & met the union on Friday.\u202E";
  return {
    id,
    type,
    modes: [],
    actors: [board, union],
    recipients: [union],
    places: [],
    dates: when === null ? [] : [{ when, count: one, told: [0] }],
    datesDiffer: false,
    factualities: [{ factuality: "asserted", count: one }],
    meetings: type === "CONSULT" ? ["held"] : [],
    status: type === "CONSULT" ? "held" : null,
    moves: [],
    historical: false,
    first: "2025-03-14",
    count: one,
    told: [told(3, passage, words, when, "Friday")],
  };
}
