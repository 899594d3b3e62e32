import type { Archive } from "../../archive/archive.js";
import type { Membership } from "../../archive/groups.js";
import { type ActorFacts, namedActors, publishedOf } from "./actor-facts.js";
import { type IdentityDetail, noDetail, withFacts } from "./identity.js";

/** A member with what its report tells of it; null when the report does not name it any more. */
export interface ToldMember {
  readonly member: Membership;
  readonly facts: ActorFacts | null;
  readonly published: string | null;
  readonly story: number | null;
}

/** What the newest versions of their reports tell of members; reads each report once. */
export async function readMembers(
  archive: Archive,
  members: readonly Membership[],
): Promise<readonly ToldMember[]> {
  const told: ToldMember[] = [];
  const byReport = new Map<number, Membership[]>();
  for (const member of members) {
    const list = byReport.get(member.report);
    if (list) list.push(member);
    else byReport.set(member.report, [member]);
  }
  for await (const kept of archive.records([...byReport.keys()])) {
    const facts = new Map(namedActors(kept).map((one) => [one.id, one]));
    const [story] = await archive.groups.of("story", kept.report.number);
    for (const member of byReport.get(kept.report.number) ?? []) {
      told.push({
        member,
        facts: facts.get(member.actor ?? "") ?? null,
        published: publishedOf(kept.record),
        story: story?.group ?? null,
      });
    }
  }
  return told;
}

/** The detail of an identity made anew from its members. */
export function detailOf(members: readonly ToldMember[]): IdentityDetail {
  return members.reduce<IdentityDetail>(
    (detail, { facts, published, story }) =>
      facts ? withFacts(detail, facts, { published, story }, 1) : detail,
    noDetail,
  );
}
