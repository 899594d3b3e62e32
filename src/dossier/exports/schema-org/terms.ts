import type { Act } from "../../../reading/reading.js";

/** schema.org's terms; pins are those of W3C Web Annotation. */
export const context = {
  "@vocab": "https://schema.org/",
  oa: "http://www.w3.org/ns/oa#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** Whether an act puts something forward as so, which is what schema.org calls a Claim. */
export const claims: Readonly<Record<Act, boolean>> = {
  say: true,
  announce: true,
  confirm: true,
  deny: true,
  admit: true,
  promise: false,
  demand: false,
  ask: false,
  propose: false,
  warn: true,
  threaten: false,
  accuse: true,
  condemn: false,
  praise: false,
  believe: true,
  intend: false,
  expect: true,
  agree: false,
  refuse: false,
};

export interface Reference {
  readonly "@id": string;
}

export function refer(ids: readonly string[]): readonly Reference[] {
  return ids.map((id) => ({ "@id": id }));
}

/** Only what is there: null, empty text and empty lists are left out. */
export function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
