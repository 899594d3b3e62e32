import Database from "better-sqlite3";
import { openArchive } from "../../dist/archive/index.js";
import { groupCodes } from "../../dist/archive/sql/codes.js";
import { packSummary } from "../../dist/archive/sql/pack.js";
import { createReader } from "../../dist/index.js";
import { vary } from "../archive/vary.mjs";
import { makeReport } from "../corpus.mjs";

/** Reports that are kept in one transaction. */
const batch = 200;
const inStory = 10;

/**
 * Fills an archive with reports that are varied from a few read ones, actors of one name as one identity, and ten
 * reports in a row as a story. Groups are written straight into the tables: how they are found is measured
 * elsewhere, and finding them for 100,000 reports takes hours. One that was begun before is gone on with.
 */
export async function makeArchive(path, reports, tell = () => {}) {
  const archive = await openArchive(path);
  const { reports: there } = await archive.counts();
  if (there < reports) {
    const templates = await readTemplates();
    for (let from = there; from < reports; from += batch) {
      const to = Math.min(reports, from + batch);
      await archive.together(() => addSome(archive, templates, from, to));
      tell(to);
    }
  }
  await archive.close();
  group(path);
}

async function readTemplates() {
  const reader = await createReader();
  const records = [];
  for (let index = 0; index < 36; index++) records.push(await reader.read(makeReport(index)));
  await reader.close();
  return records;
}

async function addSome(archive, templates, from, to) {
  for (let index = from; index < to; index++) {
    const record = vary(templates[index % templates.length], index);
    await archive.add(record, { key: record.report.id, at: "2026-01-01T00:00:00Z" });
  }
}

function group(path) {
  const file = new Database(path);
  if (file.prepare("select count(*) as count from groups").get().count === 0)
    file.transaction(() => {
      file.prepare("insert into reasons (words) values ('made together')").run();
      const reason = file.prepare("select id from reasons").get().id;
      groupActors(file, reason);
      groupStories(file, reason);
    })();
  file.close();
}

function opener(file, kind) {
  const open = file.prepare("insert into groups (kind, name, detail, size) values (?, ?, ?, 0)");
  return (name, detail) =>
    open.run(groupCodes[kind], name, packSummary(JSON.stringify(detail))).lastInsertRowid;
}

function countMembers(file, kind) {
  file.exec(`update groups set size = (select count(*) from members m where m.group_number = number)
    where kind = ${groupCodes[kind]}`);
}

function groupActors(file, reason) {
  const open = opener(file, "identity");
  const numbers = new Map();
  const join = file.prepare(
    "insert into members (kind, report, actor, group_number, reason) values (?, ?, ?, ?, ?)",
  );
  const rows = file
    .prepare(
      `select r.number as report, a.actor, n.forms from actors a
         join names n on n.id = a.name join reports r on r.recency = a.recency order by r.number, a.actor`,
    )
    .all();
  for (const { report, actor, forms } of rows) {
    const [name] = forms.split("\n", 1);
    if (!numbers.has(name)) numbers.set(name, open(name, { ...unknown, names: [named(name)] }));
    join.run(groupCodes.identity, report, actor, numbers.get(name), reason);
  }
  countMembers(file, "identity");
}

const unknown = {
  kind: "person",
  isState: false,
  sector: null,
  country: null,
  gender: null,
  roles: [],
  countries: {},
  genders: {},
  stories: [],
};
const named = (name) => ({ name, count: 1, first: null, last: null });

function groupStories(file, reason) {
  const open = opener(file, "story");
  const join = file.prepare(
    "insert into members (kind, report, actor, group_number, reason) values (?, ?, 0, ?, ?)",
  );
  let story = 0;
  for (const { number, id, title } of file
    .prepare("select number, id, title from reports order by number")
    .all()) {
    if ((number - 1) % inStory === 0) story = open(title ?? id, {});
    join.run(groupCodes.story, number, story, reason);
  }
  countMembers(file, "story");
}
