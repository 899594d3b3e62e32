import { makeDice } from "../corpus.mjs";

/** What people ask: each kind with as many questions, their words taken from the reports themselves. */
export function questionsOf(records, each) {
  const dice = makeDice(99);
  const record = () => records[dice(records.length)];
  const pick = (list) => list[dice(list.length)];
  const wordsOf = ({ report }) => report.text.match(/\p{L}{4,40}/gu) ?? ["nothing"];
  const name = () =>
    pick(record().actors.filter(({ name }) => /^\p{Lu}/u.test(name)))?.name ?? "Nobody";
  const run = (length) => {
    const words = record().report.text.split(/\s+/u);
    const from = dice(Math.max(1, words.length - length));
    return words.slice(from, from + length).join(" ");
  };
  const kinds = {
    "a word of any report": () => ({ words: pick(wordsOf(record())) }),
    "a name": () => ({ words: name() }),
    "two words of one report": () => {
      const words = wordsOf(record());
      return { words: `${pick(words)} ${pick(words)}` };
    },
    "a phrase of three words": () => ({ words: `"${run(3).replaceAll('"', "")}"` }),
    "a word that most reports have": () => ({ words: pick(["the", "said", "that", "and", "on"]) }),
    "such a word, newest first": () => ({ words: pick(["the", "said"]), order: "newest" }),
    "a word in an outlet": () => ({
      words: pick(wordsOf(record())),
      outlet: record().report.publisher,
    }),
    "a word within a month": () => {
      const month = record().report.published.slice(0, 7);
      return { words: pick(wordsOf(record())), from: month, to: month };
    },
    "a word, by who spoke": () => ({ words: "said", roles: { speaker: name() } }),
    "newest of all": () => ({}),
    "somebody's reports": () => ({ actor: name() }),
  };
  return Object.entries(kinds).map(([title, make]) => ({
    title,
    list: "search",
    questions: Array.from({ length: each }, make),
  }));
}

/** Lists of entries, as pages show them. */
export function listsOf(records, each) {
  const dice = makeDice(98);
  const record = () => records[dice(records.length)];
  const pick = (list) => list[dice(list.length)];
  const name = () => pick(record().actors)?.name ?? "Nobody";
  const kinds = {
    "what somebody said": () => ({ kinds: ["statement"], roles: { speaker: name() } }),
    "an act": () => ({ act: pick(["demand", "deny", "warn", "refuse"]) }),
    "a type of event": () => ({ type: pick(["CONSULT", "ASSAULT", "AID"]), factuality: "planned" }),
    "demands within a month": () => {
      const month = record().report.published.slice(0, 7);
      return { kinds: ["demand"], from: month, to: month };
    },
    "what happened in a week": () => ({
      kinds: ["event"],
      happenedFrom: "2025-03-10",
      happenedTo: "2025-03-16",
    }),
  };
  return Object.entries(kinds).map(([title, make]) => ({
    title,
    list: "entries",
    questions: Array.from({ length: each }, make),
  }));
}
