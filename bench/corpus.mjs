import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Invented words and sentence patterns; `{x}` is filled from the list of that name. */
const words = JSON.parse(
  readFileSync(fileURLToPath(new URL("./corpus.json", import.meta.url)), "utf8"),
);

/** An invented report of some 500 tokens. The same index gives the same report, on any machine. */
export function makeReport(index) {
  const dice = makeDice(index + 1);
  const cast = castOf(dice);
  const paragraphs = Array.from({ length: 12 }, () => paragraph(dice, cast));
  return {
    id: `invented-${index}`,
    title: sentence(pick(dice, words.titles), dice, cast),
    published: `2025-${two(1 + dice(12))}-${two(1 + dice(28))}`,
    text: paragraphs.join("\n\n"),
  };
}

/** Writes `count` reports as JSON lines. */
export async function writeReports(file, count, from = 0) {
  const stream = createWriteStream(file);
  for (let index = from; index < from + count; index++) {
    if (!stream.write(`${JSON.stringify(makeReport(index))}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
}

function paragraph(dice, cast) {
  const sentences = Array.from({ length: 2 + dice(2) }, () => {
    return sentence(pick(dice, dice(10) < 6 ? words.statements : words.facts), dice, cast);
  });
  return sentences.join(" ");
}

/** The people and bodies of one report, so that names come back as they do in the news. */
function castOf(dice) {
  const people = Array.from({ length: 4 }, () => {
    return {
      first: pick(dice, words.first),
      last: pick(dice, words.last),
      role: pick(dice, words.role),
    };
  });
  const bodies = Array.from(
    { length: 3 },
    () => `${pick(dice, words.place)} ${pick(dice, words.kind)}`,
  );
  return { people, bodies };
}

function sentence(pattern, dice, cast) {
  const filled = fill(pattern, dice, cast);
  return filled.replace(/^.|“./u, (start) => start.toUpperCase());
}

function fill(pattern, dice, cast) {
  const person = pick(dice, cast.people);
  const own = {
    person: `${person.first} ${person.last}`,
    surname: person.last,
    titled: `${person.role} ${person.first} ${person.last}`,
    body: pick(dice, cast.bodies),
    number: String(2 + dice(900)),
  };
  return pattern.replace(/\{([a-z]{1,12})\}/g, (_, name) => {
    return own[name] ?? fill(pick(dice, words[name]), dice, cast);
  });
}

function pick(dice, list) {
  return list[dice(list.length)];
}

function two(number) {
  return String(number).padStart(2, "0");
}

/** Throws from 0 up to `sides` - 1, evenly enough (mulberry32). */
export function makeDice(seed) {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}
