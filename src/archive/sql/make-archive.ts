import type { Archive } from "../archive.js";
import { addRecord } from "./add.js";
import { makeAsking } from "./asking/make-asking.js";
import { findChanged } from "./changed-reports.js";
import { checkArchive } from "./check.js";
import { makeDecisions } from "./decisions.js";
import { makeGroups } from "./groups.js";
import { makePostings } from "./postings.js";
import { lastOutdated, renewSome } from "./renew.js";
import {
  countAll,
  findNewest,
  findRecord,
  findReport,
  findReportById,
  findTexts,
  listReports,
  listVersions,
} from "./reports.js";
import type { Store } from "./store.js";
import { streamRecords } from "./stream-records.js";

/** The archive over a database, whichever it is. */
export function makeArchive(store: Store): Archive {
  return {
    place: store.place,
    get readOnly() {
      return store.readOnly;
    },
    get damage() {
      return store.damage;
    },
    asking: makeAsking(store),
    postings: makePostings(store),
    groups: makeGroups(store),
    decisions: makeDecisions(store),
    add: (record, how) => addRecord(store, record, how),
    report: (number) => findReport(store, number),
    reportById: (id) => findReportById(store, id),
    newest: (key) => findNewest(store, key),
    reports: (after, most) => listReports(store, after, most),
    versions: (report) => listVersions(store, report),
    changed: (question) => findChanged(store, question),
    record: (report, version) => findRecord(store, report, version),
    texts: (reports) => findTexts(store, reports),
    records: (numbers) => streamRecords(store, numbers),
    counts: () => countAll(store),
    outdated: () => store.read(lastOutdated),
    renew: (most) => renewSome(store, most),
    together: (work) => store.together(work),
    check: () => checkArchive(store),
    close: () => store.close(),
  };
}
