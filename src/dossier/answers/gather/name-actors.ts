import type { Archive } from "../../../archive/archive.js";
import type { ActorRef } from "../types/index.js";

/** Gives every actor of an answer that has an identity the name that the identity goes by. */
export async function nameActors<Answer>(archive: Archive, answer: Answer): Promise<Answer> {
  const identities = new Set<number>();
  collect(answer, identities);
  const names = await archive.groups.names([...identities]);
  return rename(answer, names) as Answer;
}

function isActor(value: object): value is ActorRef {
  return "key" in value && "identity" in value && "name" in value;
}

function collect(value: unknown, identities: Set<number>): void {
  if (typeof value !== "object" || value === null) return;
  if (isActor(value)) {
    if (value.identity !== null) identities.add(value.identity);
    return;
  }
  for (const part of Object.values(value)) collect(part, identities);
}

function rename(value: unknown, names: ReadonlyMap<number, string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => rename(part, names));
  if (isActor(value)) return { ...value, name: names.get(value.identity ?? 0) ?? value.name };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rename(part, names)]));
}
