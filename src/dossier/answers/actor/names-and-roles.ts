import type { RecordActor } from "../../../record/schema.js";
import { firstNamed, type GatheredReport } from "../gather/gathered.js";
import { countOf, publishedOf } from "../part.js";
import type { ActorName, ActorRef, ActorRole, Pin } from "../types/index.js";
import { push } from "../words/join.js";
import { wordingOf } from "../words/wording.js";

/** An actor of one report that belongs to the identity. */
export interface Seen {
  readonly report: GatheredReport;
  readonly actor: RecordActor;
}

/** Names that reports give it, most reports first. */
export function findNames(seen: readonly Seen[]): readonly ActorName[] {
  const byName = new Map<string, Seen[]>();
  for (const one of seen) {
    const { name, fullName, aliases } = one.actor;
    for (const form of new Set([name, ...(fullName === null ? [] : [fullName]), ...aliases]))
      push(byName, form, one);
  }
  return [...byName]
    .map(([name, those]) => ({
      name,
      count: countOf(those.map(({ report }) => report)),
      ...publishedOf(those.map(({ report }) => report)),
      pin: pinOfName(name, those[0] as Seen),
    }))
    .sort((a, b) => b.count.reports - a.count.reports);
}

/** Where the name stands; names are words of the text, mostly of a mention. */
function pinOfName(name: string, { report, actor }: Seen): Pin {
  const { key } = wordingOf(name);
  const spans = actor.mentions.map((mention) => mention.spans);
  const found = spans.find((some) => wordingOf(report.pin(actor.id, some).text).key === key);
  return report.pin(actor.id, found ?? firstNamed(actor));
}

/** Offices and titles, in the order of publication. */
export function findRoles(seen: readonly Seen[]): readonly ActorRole[] {
  const byRole = new Map<
    string,
    (Seen & { readonly title: string; readonly of: ActorRef | null })[]
  >();
  for (const { report, actor } of seen)
    for (const { title, of } of actor.roles) {
      const body = report.actor(of);
      push(byRole, `${wordingOf(title).key}|${body?.key ?? ""}`, {
        report,
        actor,
        title,
        of: body,
      });
    }
  return [...byRole.values()].map((those) => {
    const first = those[0] as (typeof those)[number];
    return {
      title: first.title,
      of: first.of,
      count: countOf(those.map(({ report }) => report)),
      ...publishedOf(those.map(({ report }) => report)),
      pin: first.report.pin(first.actor.id, firstNamed(first.actor)),
    };
  });
}
