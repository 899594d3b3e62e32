import type { ActorRef, Pin, When } from "../../src/dossier/answers/index.js";

/**
 * An answer as a person checks it: actors by name, pins as `7:s3 “words”`, times as EDTF, and no numbers of groups,
 * which only say in which order the groups were made.
 */
export function plainly(answer: unknown): unknown {
  const names = new Map<string, string>();
  collectNames(answer, names);
  return write(answer, "", names);
}

const groups = new Set(["story", "origin"]);
const keys = new Set(["claimant", "from", "to"]);

function write(value: unknown, field: string, names: ReadonlyMap<string, string>): unknown {
  if (field === "scope") return Object.keys(value as object);
  if (typeof value === "number" && groups.has(field)) return "…";
  if (typeof value === "string" && keys.has(field)) return names.get(value) ?? value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => write(part, "", names));
  if (isActor(value)) return value.identity === null ? `${value.name} (of one report)` : value.name;
  if (isPin(value)) return `${value.report}:${value.entry} “${value.text}”`;
  if (isWhen(value)) return value.edtf;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, write(part, name, names)]),
  );
}

function collectNames(value: unknown, names: Map<string, string>): void {
  if (typeof value !== "object" || value === null) return;
  if (isActor(value)) names.set(value.key, value.name);
  for (const part of Object.values(value)) collectNames(part, names);
}

function isActor(value: object): value is ActorRef {
  return "key" in value && "identity" in value;
}

function isPin(value: object): value is Pin {
  return "spans" in value && "entry" in value;
}

function isWhen(value: object): value is When {
  return "edtf" in value && "precision" in value;
}
