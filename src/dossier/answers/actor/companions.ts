import type {
  ActorRef,
  Count,
  DemandItem,
  MeetingItem,
  StatementItem,
  TimelineItem,
} from "../types/index.js";

export interface Shared {
  readonly said: readonly StatementItem[];
  readonly demands: readonly DemandItem[];
  readonly did: readonly TimelineItem[];
  readonly met: readonly MeetingItem[];
}

/** Who stands with an actor in statements, demands, events and meetings: by origins, most first. */
export function companions(
  self: ActorRef,
  { said, demands, did, met }: Shared,
): readonly { readonly actor: ActorRef; readonly weight: number }[] {
  const found = new Map<string, { readonly actor: ActorRef; weight: number }>();
  const add = (refs: readonly (ActorRef | null)[], { origins }: Count) => {
    const others = new Map(refs.flatMap((ref) => (ref ? [[ref.key, ref] as const] : [])));
    others.delete(self.key);
    for (const [key, actor] of others) {
      const known = found.get(key) ?? { actor, weight: 0 };
      known.weight += origins;
      found.set(key, known);
    }
  };
  for (const { addressees, count } of said) add(addressees, count);
  for (const { by, of, count } of demands) add(by?.key === self.key ? of : [by], count);
  for (const { actors, recipients, meetings, count } of did)
    if (meetings.length === 0) add([...actors, ...recipients], count);
  for (const { people, count } of met) add(people, count);
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}
