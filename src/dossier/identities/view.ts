import type { Archive, KeptRecord } from "../../archive/archive.js";
import type { KeptDecision } from "../../archive/decisions.js";
import type { Membership } from "../../archive/groups.js";
import type { RecordActor, RecordSpan } from "../../record/schema.js";
import { publishedOf } from "./actor-facts.js";
import { readDecision } from "./decided.js";
import { identityOfGroup } from "./identity.js";
import { wordsOf } from "./sound-of.js";

/** Words of a report: code points of the text of that version, half-open. */
export interface IdentityPin {
  readonly report: number;
  readonly version: number;
  readonly span: RecordSpan;
  readonly published: string | null;
}

/** Somebody across reports, for a page: plain JSON, everything verbatim from reports. */
export interface IdentityView {
  readonly number: number;
  readonly name: string;
  readonly kind: RecordActor["kind"];
  readonly country: string | null;
  readonly sector: string | null;
  /** Actors of reports that are it, and how many of them were looked at for what follows: the latest ones. */
  readonly size: number;
  readonly looked: number;
  /** Dates of publication of those. */
  readonly first: string | null;
  readonly last: string | null;
  /** Names and spellings, those in most reports first, each with its earliest place. */
  readonly names: readonly (Seen & { readonly name: string })[];
  /** Titles, earliest first; `of` is the name of whom it is of. */
  readonly roles: readonly (Seen & { readonly title: string; readonly of: string | null })[];
  readonly members: readonly Membership[];
  /** Merges and splits that it took part in, oldest first. */
  readonly decisions: readonly KeptDecision[];
  /** Set when it was merged into another: that is where its members are. */
  readonly mergedInto: number | null;
}

export interface Seen {
  readonly reports: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly pin: IdentityPin;
}

/** How many members are read for a view, unless it is told otherwise. */
const mostMembers = 200;

/** The identity of an actor of a report's newest version; null when it has none. */
export async function identityOf(
  archive: Archive,
  report: number,
  actor: string,
): Promise<number | null> {
  const placed = await archive.groups.of("identity", report);
  return placed.find((member) => member.actor === actor)?.group ?? null;
}

/** Everything that is known of an identity; null when there is none of this number. */
export async function identityView(
  archive: Archive,
  number: number,
  most = mostMembers,
): Promise<IdentityView | null> {
  const group = await archive.groups.group(number);
  if (group?.kind !== "identity") return null;
  const { detail } = identityOfGroup(group);
  const members = (await archive.groups.members(number)).slice(-most);
  const names = new Map<string, Sum & { name: string }>();
  const roles = new Map<string, Sum & { title: string; of: string | null }>();
  const dates: string[] = [];
  for await (const kept of archive.records([...new Set(members.map(({ report }) => report))])) {
    const published = publishedOf(kept.record);
    if (published !== null) dates.push(published);
    for (const actor of actorsOf(kept, members)) {
      tellNames(names, kept, actor);
      tellRoles(roles, kept, actor);
    }
  }
  dates.sort();
  return {
    ...{ number, name: group.name, kind: detail.kind, country: detail.country },
    ...{ sector: detail.sector, size: group.size, looked: members.length },
    ...{ first: dates[0] ?? null, last: dates.at(-1) ?? null },
    names: [...names.values()].sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1)),
    roles: [...roles.values()].sort((a, b) => ((a.first ?? "9") < (b.first ?? "9") ? -1 : 1)),
    members,
    decisions: await decisionsOf(archive, number),
    mergedInto: group.mergedInto,
  };
}

type Sum = { -readonly [Key in keyof Seen]: Seen[Key] };

function actorsOf({ record, report }: KeptRecord, members: readonly Membership[]): RecordActor[] {
  const ids = new Set(
    members.filter((one) => one.report === report.number).map((one) => one.actor),
  );
  return record.actors.filter(({ id }) => ids.has(id));
}

function tellNames(
  names: Map<string, Sum & { name: string }>,
  kept: KeptRecord,
  actor: RecordActor,
): void {
  const points = [...kept.record.report.text];
  const here = new Set<string>();
  for (const { form, spans } of actor.mentions) {
    const [span] = spans;
    if (form !== "name" || !span) continue;
    const name = points
      .slice(...span)
      .join("")
      .replace(/\s+/gu, " ");
    if (here.has(name)) continue;
    here.add(name);
    names.set(name, { ...seenOnce(names.get(name), kept, span), name });
  }
}

function tellRoles(
  roles: Map<string, Sum & { title: string; of: string | null }>,
  kept: KeptRecord,
  actor: RecordActor,
): void {
  const [span] = actor.mentions[0]?.spans ?? [];
  if (!span) return;
  for (const { title, of } of actor.roles) {
    const owner = kept.record.actors.find(({ id }) => id === of)?.name ?? null;
    const key = `${wordsOf(title).join(" ")} of ${owner}`;
    roles.set(key, { ...seenOnce(roles.get(key), kept, span), title, of: owner });
  }
}

/** One more report that has it. */
function seenOnce(known: Sum | undefined, kept: KeptRecord, span: RecordSpan): Sum {
  const published = publishedOf(kept.record);
  const pin = { report: kept.report.number, version: kept.version, span, published };
  if (!known) return { reports: 1, first: published, last: published, pin };
  const isEarlier = published !== null && (known.first === null || published < known.first);
  const isLater = published !== null && (known.last === null || published > known.last);
  return {
    reports: known.reports + 1,
    first: isEarlier ? published : known.first,
    last: isLater ? published : known.last,
    pin: isEarlier ? pin : known.pin,
  };
}

async function decisionsOf(archive: Archive, number: number): Promise<KeptDecision[]> {
  const all = await archive.decisions.aboutGroups();
  return all.filter((kept) => {
    const about = readDecision(kept);
    return about !== null && (about.from === number || about.into === number);
  });
}
