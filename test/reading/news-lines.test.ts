import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownModelFolder } from "../../src/language/model.js";
import { createReader, type Reader } from "../../src/reader.js";
import { describeAmount } from "../../src/record/formats/entry-words.js";
import type { ReportRecord } from "../../src/record/schema.js";

/** Lines that reading an invented report must give, and lines that it must not: each was once read wrongly. */
interface Case {
  readonly file: string;
  readonly published: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

const cases: readonly Case[] = [
  {
    file: "strike-at-the-harbour",
    published: "2025-10-16",
    has: [
      "figure: 2 journalists, Organisers",
      "event: CONCEDE Harbour Board ->  ()",
      "role: Lena Holm, Transport Minister",
    ],
    lacks: ["actor: Transport", "demand: comment", "event: RETREAT Harbour Board ->  ()"],
  },
  {
    file: "shelling-in-tarn",
    published: "2025-06-20",
    has: [
      "figure: 12 patients, Tarn health authority",
      "event: ACCUSE Lakes Union ->  (2025-06-20)",
      "event: ASSAULT  -> Belmari border guards ()",
      "actor: Morgen, organization",
      "actor: Varnia, organization",
    ],
    lacks: [
      "actor: Varnia, person",
      "actor: Morgen, person",
      "event: AGREE two leaders -> prisoners ()",
    ],
  },
  {
    file: "flood-in-the-south",
    published: "2025-09-14",
    has: ["figure: 30,000 people, National Relief Office", "figure: 200,000,000 crown aid, "],
    lacks: ["event: RETREAT Tove Grann ->  ()"],
  },
  {
    file: "vall-sentenced",
    published: "2025-05-20",
    has: [
      "event: SANCTION  -> Gregor Vall (2025-05-20)",
      "event: SUPPORT Ilan Kray ->  ()",
      "actor: National Front, organization",
      "time: the end of June, 2025-06",
    ],
    lacks: ["event: SANCTION police -> Gregor Vall (2025-05-20)", "figure: 19 whose son, "],
  },
  {
    file: "rates-in-belmar",
    published: "2026-03-04",
    has: [
      "figure: 6.5 % key interest rate, ",
      "event: REQUEST Otto Braun -> Belmar's central bank ()",
    ],
    lacks: ["event: AID workers -> others ()", "figure: 4.31 1.2 percent, "],
  },
  {
    file: "five-demands",
    published: "2025-10-23",
    has: [
      "demand: a pay rise of 12 percent from January",
      "demand: a halt to the closure of village schools",
      "actor: Green List, organization",
    ],
    lacks: ["actor: His coalition partner", "figure: 2 more, Karl Moen"],
  },
  {
    file: "truce-in-the-sound",
    published: "2026-03-06",
    has: [
      "role: Amara Senn, deputy head",
      "role: Henri Loval, head",
      "actor: Lenmar Courier, organization",
      "says: Jan Kolm, direct, “The ferry had a fault. It is as simple as that,”",
      "figure: about 300 people have been held, police",
      "figure: 12 dead, army",
      "figure: 44 people, health office",
    ],
    lacks: ["event: ASSAULT Lakes Union -> people ()", "event: ASSAULT Tarn People's Front ->  ()"],
  },
  {
    file: "cases-of-torture",
    published: "2025-11-10",
    has: [
      "event: CONSULT its foreign ministers -> Kelmari counterpart (2025-12-03)",
      "event: REQUEST Open Cells -> government ()",
    ],
    lacks: [],
  },
  {
    file: "second-runway",
    published: "2025-11-16",
    has: ["actor: Orsk Air, organization", "role: Bo Lind, Chief executive"],
    lacks: ["actor: airport's operator", "figure: 88 , ", "figure: 61 , "],
  },
  {
    file: "interview",
    published: "2025-11-16",
    has: [
      "says: Lena Holm, direct, Not in my time. We have looked at the numbers, and they do not add up.",
      "says: Lena Holm, direct, I know. I have told them that we will help.",
      "says: , direct, The airport says that 400 jobs depend on it.",
    ],
    lacks: ["says: , direct, the court will decide in May."],
  },
  {
    file: "on-mount-tarn",
    published: "2025-10-19",
    has: [
      'says: Nils Aas, direct, "They did everything right," … "They dug a hole and waited."',
      "figure: -18 degree , mountain police",
    ],
    lacks: ["figure: 8 team, ", "figure: 51 , "],
  },
  {
    file: "brel-inquiry",
    published: "2025-11-14",
    has: ["role: Maria Stolz, ex-aide", "role: Zoltan Kreps, arms dealer"],
    lacks: ["actor: ex-aide"],
  },
  {
    file: "hostages-in-sahl",
    published: "2023-11-20",
    has: [
      "actor: Sahl, place",
      "actor: Sons of the Wadi, organization",
      'says: Abu Nasr, direct, "The blood of these men is on the neck of the government,"',
      'says: his office, direct, "Any use of force without our consent would have consequences,"',
      "says: Tesmar Energy, indirect, it had suspended work at Zubara and would evacuate some 400 staff by the weekend",
      "demand: the Qadiri government releases their jailed leader by noon on Wednesday",
      "event: AGREE Sons of the Wadi -> captives ()",
    ],
    lacks: ["actor: Qadiri", "actor: Tesmari", "event: ASSAULT  -> Zubara ()"],
  },
  {
    file: "clash-on-the-frontier",
    published: "2025-09-12",
    has: [
      "says: Tavria, indirect, each other of opening fire along their disputed frontier",
      "figure: 4 own troops, ministry in Belsk",
      "figure: about 2,300 villagers, regional governor",
      "demand: to pull its troops back from the heights above Lom",
      "time: Monday, 2025-09-15",
      "event: SANCTION Zoran Petkov ->  ()",
    ],
    lacks: ["demand: Saturday", "event: SANCTION Zoran Petkov -> Tavria ()"],
  },
  {
    file: "fever-in-marundi",
    published: "2024-01-24",
    has: [
      "role: Beatrice Phiri, Health Minister",
      "demand: international help",
      "event: REQUEST Health officials in Marundi ->  ()",
      "event: REQUEST association ->  ()",
      "figure: 1,400,000 doses, ",
    ],
    lacks: ["demand: to sell", "event: REQUEST 14 more people ->  ()"],
  },
  {
    file: "nurses-suspend-strike",
    published: "2025-03-09",
    has: [
      "actor: Michael Adebo, person",
      "says: Michael Adebo, indirect, the nurses would resume work on Tuesday",
      "says: Health Justice, indirect, At least 57 patients died in public hospitals during the strike",
      "demand: a 100 per cent increase in basic salary",
      "event: ACCUSE Doctors' Forum -> government ()",
    ],
    lacks: ["actor: Most Rev.", "event: ACCUSE Doctors' Forum -> other health workers ()"],
  },
  {
    file: "hospitals-held-to-ransom",
    published: "2024-09-12",
    has: [
      "actor: Night Heron, organization",
      "time: Friday, 2024-09-13",
      "event: REQUEST Night Heron ->  ()",
      "event: ACCUSE  -> Night Heron ()",
    ],
    lacks: ["actor: hackers", "event: REQUEST hackers -> two people ()"],
  },
  {
    file: "spy-chief-stays",
    published: "2026-02-27",
    has: [
      "says: Supreme Court, indirect, a decision by a lower court, which in November had granted Moravie's request",
      "says: interior ministry, indirect, it would answer in writing next week",
    ],
    lacks: ["demand: the Federation's charge d'affaires"],
  },
  {
    file: "deal-at-the-mine",
    published: "2025-05-10",
    has: [
      "actor: Kelder Copper, organization",
      "role: Joska Brand, general secretary",
      "says: Kelder Copper, indirect, the union's demand for the withdrawal of its court case",
      "time: Sunday, 2025-05-11",
      "event: CONCEDE Kelder Copper -> United Miners' Federation ()",
    ],
    lacks: ["actor: Brand, organization", "actor: union"],
  },
];

describe.skipIf(!existsSync(`${ownModelFolder}/read.onnx`))("lines of reports read whole", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await createReader({ threads: 1 });
  });
  afterAll(() => reader.close());

  test.each(cases)("$file", async ({ file, published, has, lacks }) => {
    const at = new URL(`news/${file}.txt`, import.meta.url);
    const text = readFileSync(fileURLToPath(at), "utf8");
    const lines = linesOf(text, await reader.read({ text, published }));
    expect(lines).toEqual(expect.arrayContaining([...has]));
    expect(lines.filter((line) => lacks.includes(line))).toEqual([]);
  });
});

function linesOf(text: string, record: ReportRecord): readonly string[] {
  const name = (id: string | null) => record.actors.find((one) => one.id === id)?.name ?? "";
  const when = (id: string | null) => record.times.find((one) => one.id === id)?.value ?? "";
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([from, to]) => text.slice(from, to)).join(" … ");
  return [
    ...record.actors.map((actor) => `actor: ${actor.name}, ${actor.kind}`),
    ...record.actors.map((actor) => `actor: ${actor.name}`),
    ...record.actors.flatMap((actor) =>
      actor.roles.map(({ title }) => `role: ${actor.name}, ${title}`),
    ),
    ...record.times.map((time) => `time: ${words(time.spans)}, ${time.value}`),
    ...record.statements.map(
      ({ source, form, content }) =>
        `says: ${name(source.actor)}, ${form}, ${words(content.spans)}`,
    ),
    ...record.demands.map(({ action }) => `demand: ${words(action.spans)}`),
    ...record.events.map(
      ({ type, actors, recipients, time }) =>
        `event: ${type} ${actors.map(name).join()} -> ${recipients.map(name).join()} (${when(time)})`,
    ),
    ...record.figures.map(
      (figure) =>
        `figure: ${describeAmount(figure)} ${figure.counts ?? ""}, ${name(figure.according)}`,
    ),
  ];
}
