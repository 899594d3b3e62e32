import type { Decided } from "./decided.js";
import { type Desk, keyedBy, partsOfDetail } from "./desk.js";
import { joined } from "./identity.js";
import { noteKeys } from "./keys.js";
import { isFull } from "./person-names.js";
import type { Verdict } from "./weigh.js";

/**
 * A report shows that two identities are one: it has the full names of both ("Free River Union (FRU)"), or the full
 * name of somebody who went by the bare family name in the same story. The second is merged into the first, unless
 * somebody said that they are two.
 */
export async function mergeOnDesk(
  desk: Desk,
  decided: Decided,
  chosen: Verdict,
  other: Verdict,
): Promise<void> {
  const [into, from] = [
    desk.open.get(chosen.identity.number),
    desk.open.get(other.identity.number),
  ];
  if (!into || !from || into === from || from.isNew || from.members.length > 0) return;
  if (!areOne(chosen, other) || decided.areApart(into.identity.number, from.identity.number))
    return;
  const { archive } = desk;
  await archive.groups.merge(from.identity.number, into.identity.number, other.because);
  noteKeys(desk.keys, from.identity.number, keyedBy(from.identity.detail), null);
  into.detail = joined(into.detail, from.detail);
  into.identity = { ...into.identity, parts: partsOfDetail(into.detail) };
  into.isChanged = true;
  desk.open.set(from.identity.number, into);
}

function areOne(chosen: Verdict, other: Verdict): boolean {
  if (chosen.isBare || chosen.fit !== "same") return false;
  const isSameKind = other.identity.detail.kind === chosen.identity.detail.kind;
  if (!other.isBare) return (other.fit === "same" || other.fit === "acronym") && isSameKind;
  const { people, bodies } = other.identity.parts;
  if (people.length > 0) return other.fit === "family" && !people.some(isFull);
  return isSameKind && bodies.every(({ words, isCommon }) => isCommon && words.length === 1);
}
