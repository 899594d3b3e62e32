import type { Migration } from "./migration.js";

export const begin: Migration = {
  to: 1,
  brings: "reports and their versions, entries, words, groups, postings and decisions",
  statements: [
    `create table counters (name text primary key, value integer not null) without rowid`,
    `insert into counters (name, value) values ('reports', 0),
       ('entries 1', 0), ('entries 2', 0), ('entries 3', 0), ('entries 4', 0)`,

    `create table versions (
       id integer primary key, report integer not null, version integer not null,
       sha256 blob not null, added_at text not null, made_by text not null, model text not null,
       unique (report, version))`,
    `create table version_parts (id integer primary key, bytes blob not null)`,
    `create table reports (
       number integer primary key, key text not null unique, recency integer not null unique,
       version integer not null, newest integer not null references versions (id),
       id text not null, title text, publisher text, outlet text, url text, published text,
       language text not null, added_at text not null)`,
    `create index reports_by_outlet on reports (outlet, recency) where outlet is not null`,
    `create table report_ids (
       id text not null, report integer not null references reports (number),
       primary key (id, report)) without rowid`,
    `create virtual table report_words using fts5 (title, text, content = '',
       contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')`,

    `create table names (
       id integer primary key, hash integer not null, forms text not null)`,
    `create index names_by_hash on names (hash)`,
    `create virtual table name_words using fts5 (forms, content = '',
       detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2')`,
    `create table actors (
       recency integer not null references reports (recency),
       actor integer not null, name integer not null references names (id),
       primary key (recency, actor)) without rowid`,
    `create index actors_by_name on actors (name)`,

    `create table entries (
       recency integer not null references reports (recency),
       position integer not null, kind integer not null, number integer not null, code integer,
       factuality integer, first_day integer, last_day integer, spans text not null,
       reviewed integer not null, primary key (recency desc, position)) without rowid`,
    `create index entries_by_code on entries (code, recency desc, position, factuality)
       where code is not null`,
    `create index entries_reviewed on entries (recency desc, position) where reviewed = 1`,
    `create table roles (
       recency integer not null references reports (recency),
       role integer not null, actor integer not null, position integer not null,
       primary key (recency, role, actor, position)) without rowid`,

    `create table groups (
       number integer primary key autoincrement, kind integer not null, name text not null,
       detail blob not null, size integer not null, merged_into integer references groups (number))`,
    `create index groups_by_size on groups (kind, size desc, number)`,
    `create table reasons (id integer primary key, words text not null unique)`,
    `create table members (
       kind integer not null, report integer not null references reports (number),
       actor integer not null, group_number integer not null references groups (number),
       reason integer not null references reasons (id), primary key (kind, report, actor)) without rowid`,
    `create index members_by_group on members (group_number)`,

    `create table spaces (
       id integer primary key, name text not null unique, owners integer not null)`,
    `create table posting_keys (first integer primary key, entries blob not null)`,
    `create table posting_blocks (
       hash integer not null, low integer not null, owners blob not null,
       primary key (hash, low)) without rowid`,
    `create table posting_lists (id integer primary key, keys blob not null)`,

    `create table decisions (
       number integer primary key autoincrement, act text not null, at text not null,
       who text not null, reason text, report integer references reports (number),
       version integer, entry text, entry_before text, entry_after text,
       undoes integer unique references decisions (number))`,
    `create index decisions_by_report on decisions (report)`,
  ],
};
