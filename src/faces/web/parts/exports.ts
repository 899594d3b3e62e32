/** What each format is, for people; those that everybody knows first. */
const labels: ReadonlyMap<string, string> = new Map([
  ["csv", "CSV: a table of statements"],
  ["jsonl", "JSON lines: a record a line"],
  ["json", "JSON: whole records"],
  ["html", "HTML: a page to read"],
  ["annotations", "W3C Web Annotations"],
  ["plover", "PLOVER events"],
  ["polecat", "POLECAT events"],
  ["acled", "ACLED events"],
  ["timelinejs", "TimelineJS"],
  ["timeml", "TimeML"],
  ["conllu", "CoNLL-U"],
  ["mentions", "Mentions: who is named where"],
  ["stories", "Stories, a line each"],
  ["graphml", "GraphML: the network"],
  ["geojson", "GeoJSON: places"],
  ["ftm", "FollowTheMoney entities"],
  ["schema-org", "schema.org"],
  ["prov", "PROV: where it comes from"],
  ["parquet", "Parquet tables"],
  ["corrections", "Corrections, as training data"],
]);

export interface ExportLink {
  readonly name: string;
  readonly label: string;
  readonly address: string;
}

/** Links to the files of a question (`story=3`), in every format that the server knows. */
export function exportLinks(
  formats: readonly { readonly name: string; readonly extension: string }[],
  query: string,
): readonly ExportLink[] {
  const order = [...labels.keys()];
  return formats
    .map(({ name, extension }) => ({
      name,
      label: labels.get(name) ?? `${name} (${extension})`,
      address: `/export/${name}${query === "" ? "" : `?${query}`}`,
    }))
    .sort((a, b) => placeOf(order, a.name) - placeOf(order, b.name));
}

function placeOf(order: readonly string[], name: string): number {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
}
