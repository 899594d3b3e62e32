/** How many were found, how many were right, how many there are; gives precision and recall as shares. */
class Tally {
  found = 0;
  right = 0;
  gold = 0;
  get precision() {
    return this.found === 0 ? null : this.right / this.found;
  }
  get recall() {
    return this.gold === 0 ? null : this.right / this.gold;
  }
}

function tallyOf(table, key) {
  if (!table.has(key)) table.set(key, new Tally());
  return table.get(key);
}

/**
 * Events of records against marked sentences, by type and by factuality. An event is right when its anchor meets a
 * marked one of the same type; factuality, mode and meeting are asked of the right ones.
 */
export function scoreEvents(pairs) {
  const table = { types: new Map(), factuality: new Map(), parts: new Map() };
  for (const { marked, record } of pairs) {
    const gold = marked.marks.filter(({ name }) => name === "event").map(wantedOf);
    for (const want of gold) tallyOf(table.types, want.type).gold++;
    const used = new Set();
    for (const event of record.events) {
      const want = gold.find(
        (one) => !used.has(one) && one.type === event.type && meetsAny(event.anchor.spans, one),
      );
      tallyOf(table.types, event.type).found++;
      if (!want) continue;
      used.add(want);
      tallyOf(table.types, event.type).right++;
      scoreParts(table, event, want, marked, record, gold.length);
    }
    for (const want of gold) if (want.factuality) tallyOf(table.factuality, want.factuality).gold++;
  }
  return table;
}

function wantedOf({ from, to, value }) {
  const [kind = "", factuality = null, meeting = null] = (value ?? "").split("; ");
  const [type, mode = null] = kind.split("/");
  return { from, to, type, mode, factuality, meeting };
}

function scoreParts(table, event, want, marked, record, count) {
  if (want.factuality) {
    const tally = tallyOf(table.factuality, event.factuality);
    tally.found++;
    if (event.factuality === want.factuality) tally.right++;
  }
  if (want.mode) scoreOne(table.parts, "mode", event.mode !== null, event.mode === want.mode);
  if (want.meeting)
    scoreOne(table.parts, "meeting", event.meeting !== null, event.meeting === want.meeting);
  if (count !== 1 || want.factuality) return;
  for (const [mark, ids] of [
    ["actor", event.actors],
    ["recipient", event.recipients],
    ["place", event.place ? [event.place] : []],
  ]) {
    const spots = marked.marks.filter(({ name }) => name === mark);
    if (spots.length === 0) continue;
    const right = spots.some((spot) => ids.some((id) => isNamed(record, id, spot)));
    scoreOne(table.parts, mark, ids.length > 0, right);
  }
}

function scoreOne(table, key, found, right) {
  const tally = tallyOf(table, key);
  tally.gold++;
  if (found) tally.found++;
  if (right) tally.right++;
}

/** Demands of records against marked sentences: action words shared by half or more; who wants it, and of whom. */
export function scoreDemands(pairs) {
  const table = new Map();
  for (const { marked, record } of pairs) {
    const gold = marked.marks.filter(({ name }) => name === "action");
    tallyOf(table, "action").gold += gold.length;
    for (const demand of record.demands) {
      const want = gold.find((one) => demand.action.spans.some((span) => shares(span, one)));
      tallyOf(table, "action").found++;
      if (!want) continue;
      tallyOf(table, "action").right++;
      const by = nearest(marked.marks, "by", want);
      if (by)
        scoreOne(
          table,
          "by",
          demand.by !== null,
          demand.by !== null && isNamed(record, demand.by, by),
        );
      const of = nearest(marked.marks, "of", want);
      if (of)
        scoreOne(
          table,
          "of",
          demand.of.length > 0,
          demand.of.some((id) => isNamed(record, id, of)),
        );
    }
  }
  return table;
}

/** Marks of a name in the same part of the sentence: between the actions before and after this one. */
function nearest(marks, name, action) {
  const others = marks.filter((mark) => mark.name === "action");
  const before = others[others.indexOf(action) - 1]?.to ?? 0;
  const after = others[others.indexOf(action) + 1];
  const near = marks.filter((mark) => mark.name === name && mark.from >= before);
  const found = near.filter((mark) => !after || mark.from < action.to);
  return found[0] ?? (after ? undefined : near[0]);
}

function isNamed(record, id, { from, to }) {
  const actor = record.actors.find((one) => one.id === id);
  return (
    actor?.mentions.some(({ spans }) => spans.some(([start, end]) => start < to && from < end)) ??
    false
  );
}

function meetsAny(spans, { from, to }) {
  return spans.some(([start, end]) => start < to && from < end);
}

function shares([start, end], { from, to }) {
  const both = Math.min(end, to) - Math.max(start, from);
  return both * 2 >= Math.max(end, to) - Math.min(start, from);
}
