import type { KeptRecord } from "../../../archive/archive.js";

export const context = {
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  dcterms: "http://purl.org/dc/terms/",
} as const;

export interface ProvNode {
  readonly "@id": string;
  readonly "@type": string | readonly string[];
  readonly [property: string]: unknown;
}

export const at = (instant: string): object => ({ "@type": "xsd:dateTime", "@value": instant });

export const refer = (id: string): { readonly "@id": string } => ({ "@id": id });

/** The record of one version; a report's number lasts as long as its archive. */
export function urnOfRecord({ report, version }: KeptRecord): string {
  return `urn:rapporteur:archived:${report.number}:${version}`;
}

export function urnOfTool(kind: "program" | "model" | "person", name: string): string {
  return `urn:rapporteur:${kind}:${encodeURIComponent(name.replace(/\p{Cs}/gu, "\uFFFD"))}`;
}
