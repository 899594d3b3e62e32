import Sqlite, { type Database } from "better-sqlite3";
import { openArchive } from "../../../src/archive/index.js";
import { groupCodes } from "../../../src/archive/sql/codes.js";
import { packSummary } from "../../../src/archive/sql/pack.js";
import { numbers } from "../../../src/archive/sql/recency.js";
import { partsOfVersion } from "../../../src/archive/sql/version-parts.js";
import type { ReportRecord } from "../../../src/record/schema.js";
import { how, invent } from "../../contracts/archive/invent.js";

/** Reports that are added one by one, a day each, and how often each is there in the end. */
const added = 1000;
const times = 100;
export const allReports = added * times;

/** Reports of the great story; the others have ten each. */
export const inGreatStory = 3000;
const inStory = 10;
const firstStory = 1_000_000;

/** Who stands in every report. */
export const everywhere = "Harbour Board";
/** Stands in a hundred reports only. */
export const rareWord = "narwhal";

const first = ["Mira", "Ilka", "Tomas", "Runa", "Osk", "Hedda", "Pavo", "Sunniva", "Aksel", "Vibe"];
const last = ["Tolvanen", "Doran", "Reyk", "Halden", "Osgar", "Lindar", "Moravec", "Strand"];
const outlets = ["The Alden Tide", "Sund Courier", "The Lorvik Post", "North Wire"];
const places = ["Lorvik", "Port Alden", "Sund", "Varnhem", "Ostrand"];

/**
 * Makes an archive of 100,000 reports: a thousand are added, and their rows are then copied a hundred times straight
 * in the tables, each copy under a number of its own. Adding them all would take minutes, this takes seconds.
 */
export async function makeHundredThousand(path: string) {
  const archive = await openArchive(path);
  const records = Array.from({ length: added }, (_, index) => reportNumber(index));
  await archive.together(async () => {
    for (const record of records) await archive.add(record, how(record));
  });
  await archive.close();
  const file = new Sqlite(path);
  file.pragma("synchronous = off");
  file.pragma("foreign_keys = off");
  file.transaction(() => {
    for (let copy = 1; copy < times; copy++) copyRows(file, copy * added);
    indexWords(file, records);
    file.exec(`update counters set value = value * ${times}`);
    groupActors(file);
    groupStories(file);
    countMembers(file);
  })();
  const actor = file.prepare("select number from groups where name = ?").pluck().get(everywhere);
  file.close();
  await proveCopied(path);
  return { story: firstStory, actor: Number(actor) };
}

/** Says plainly when the tables have changed and the copying of rows has not. */
async function proveCopied(path: string): Promise<void> {
  const archive = await openArchive(path, { readOnly: true });
  const { reports } = await archive.counts();
  const last = await archive.record(allReports);
  await archive.close();
  if (reports !== allReports || last?.record.actors.length !== 3)
    throw new Error("rows are kept otherwise by now: see `copied` in hundred-thousand.ts");
}

function reportNumber(index: number): ReportRecord {
  const pick = (list: readonly string[], by = 1) =>
    list[Math.floor(index / by) % list.length] ?? "";
  const person = `${pick(first)} ${pick(last, first.length)}`;
  const place = pick(places, 3);
  const sailors = 40 + index;
  const rare = index === added / 2 ? ` A ${rareWord} was seen off the quay.` : "";
  return invent({
    id: `report-${index}`,
    title: `Night ferry of ${place}: ${person} asks for ${sailors} sailors`,
    publisher: pick(outlets, 7),
    published: new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10),
    text: `${person} said the night ferry of ${place} must sail again. The ${everywhere} refused to hire ${sailors} sailors. They met in Quay Hall on Monday.${rare}`,
    actors: [person, everywhere, "Quay Hall"],
    times: ["2023-01-02"],
    statements: [
      { words: "must sail again", by: "a1", act: "demand", addressees: ["a2"] },
      { words: `to hire ${sailors} sailors`, by: "a2", act: "refuse" },
    ],
    demands: [{ words: "must sail again", by: "a1", of: ["a2"] }],
    events: [{ words: "met", actors: ["a1", "a2"], place: "a3", time: "t1", meeting: "held" }],
    figures: [{ words: `${sailors} sailors` }],
  });
}

/** What is other in a row that is copied to a report whose number is so much higher; columns not named stay. */
const copied: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  versions: { id: "id + $up", report: "report + $up" },
  version_parts: { id: `id + $up * ${partsOfVersion}` },
  reports: {
    number: "number + $up",
    key: "key || '-' || $up",
    id: "id || '-' || $up",
    recency: "recency + $up",
    newest: "newest + $up",
  },
  report_ids: { id: "id || '-' || $up", report: "report + $up" },
  actors: { recency: "recency + $up" },
  entries: { recency: "recency + $up" },
  roles: { recency: "recency + $up" },
};

function copyRows(file: Database, up: number): void {
  for (const [table, others] of Object.entries(copied)) {
    const columns = file.prepare("select name from pragma_table_info(?)").pluck().all(table);
    const values = columns.map((column) => others[String(column)] ?? column);
    file
      .prepare(
        `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from ${table} where ${firstOnes(others)}`,
      )
      .run({ up });
  }
}

/** The rows that were added, not copied. */
function firstOnes(others: Readonly<Record<string, string>>): string {
  if (Object.keys(others).join() === "id") return `id < ${(added + 1) * partsOfVersion}`;
  if ("number" in others) return `number <= ${added}`;
  if ("report" in others) return `report <= ${added}`;
  return `recency in (select recency from reports where number <= ${added})`;
}

function indexWords(file: Database, records: readonly ReportRecord[]): void {
  const index = file.prepare("insert into report_words (rowid, title, text) values (?, ?, ?)");
  const rows = file
    .prepare(`select recency, number from reports where number > ${added} order by recency`)
    .all() as { readonly recency: number; readonly number: number }[];
  for (const { recency, number } of rows) {
    const { title, text } = (records[(number - 1) % added] as ReportRecord).report;
    index.run(recency, title, text);
  }
}

/** Everybody of one name is one identity, with the number of the name. */
function groupActors(file: Database): void {
  file.prepare("insert into reasons (id, words) values (1, 'same name')").run();
  const open = opener(file, "identity");
  const names = file.prepare("select id, forms from names order by id").all();
  for (const { id, forms } of names as { readonly id: number; readonly forms: string }[])
    open(id, forms.split("\n", 1)[0] ?? "", { kind: "person", names: [] });
  file.exec(`insert into members (kind, report, actor, group_number, reason)
    select ${groupCodes.identity}, recency % ${numbers}, actor, name, 1 from actors`);
}

function groupStories(file: Database): void {
  const open = opener(file, "story");
  const others = (allReports - inGreatStory) / inStory;
  open(firstStory, "The great ferry story", {});
  for (let other = 1; other <= others; other++)
    open(firstStory + other, `Ferry story ${other}`, {});
  file.exec(`insert into members (kind, report, actor, group_number, reason)
    select ${groupCodes.story}, number, 0, iif(number <= ${inGreatStory}, ${firstStory},
      ${firstStory} + 1 + (number - 1 - ${inGreatStory}) / ${inStory}), 1 from reports order by number`);
}

function opener(file: Database, kind: "identity" | "story") {
  const open = file.prepare(
    "insert into groups (number, kind, name, detail, size) values (?, ?, ?, ?, 0)",
  );
  return (number: number, name: string, detail: object) =>
    open.run(number, groupCodes[kind], name, packSummary(JSON.stringify(detail)));
}

function countMembers(file: Database): void {
  file.exec(`update groups set size = counted.n from
    (select group_number, count(*) as n from members group by group_number) counted
    where counted.group_number = groups.number`);
}
