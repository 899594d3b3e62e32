/** What a search asks, as it stands in the address. */
export const searchFields = [
  "words",
  "kinds",
  "speaker",
  "addressee",
  "anybody",
  "act",
  "type",
  "factuality",
  "outlet",
  "from",
  "to",
  "reviewed",
  "story",
  "order",
  "list",
] as const;
export type SearchField = (typeof searchFields)[number];
export type SearchState = Readonly<Partial<Record<SearchField, string>>>;

/** How a field is called where it narrows a search. */
export const fieldWords: Readonly<Record<SearchField, string>> = {
  words: "words",
  kinds: "kind",
  speaker: "said by",
  addressee: "said to",
  anybody: "with",
  act: "act",
  type: "event",
  factuality: "factuality",
  outlet: "outlet",
  from: "from",
  to: "until",
  reviewed: "reviewed",
  story: "story",
  order: "order",
  list: "list",
};

/** The fields of an address's query; others and empty ones are left out. */
export function readSearch(query: string): SearchState {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    searchFields.flatMap((field) => {
      const value = given.get(field)?.trim() ?? "";
      return value === "" ? [] : [[field, value]];
    }),
  );
}

/** The query of an address, in one order whatever the order of choosing; empty when nothing is asked. */
export function writeSearch(state: SearchState): string {
  const query = new URLSearchParams();
  for (const field of searchFields) {
    const value = state[field];
    if (value !== undefined && value !== "") query.set(field, value);
  }
  return query.toString();
}

/** The search with a field set, or without it. */
export function narrowed(
  state: SearchState,
  field: SearchField,
  value: string | null,
): SearchState {
  const { [field]: _, ...rest } = state;
  return value === null || value === "" ? rest : { ...rest, [field]: value };
}

export const facetFields = {
  kind: "kinds",
  act: "act",
  type: "type",
  factuality: "factuality",
  outlet: "outlet",
  speaker: "speaker",
  addressee: "addressee",
} as const satisfies Readonly<Record<string, SearchField>>;
export type FacetName = keyof typeof facetFields;

export const facetWords: Readonly<Record<FacetName, string>> = {
  kind: "Kind",
  act: "Act",
  type: "Event",
  factuality: "Factuality",
  outlet: "Outlet",
  speaker: "Said by",
  addressee: "Said to",
};

/** The address of the data behind a search. */
export function dataAddress(state: SearchState): string {
  const query = new URLSearchParams(writeSearch(state));
  query.set("most", "50");
  return `/search.json?${query}`;
}

/** The address of a facet's counts: each comes by itself, so that what is found is there before them. */
export function facetAddress(state: SearchState, facet: FacetName): string {
  const { order: _, ...asked } = state;
  const query = new URLSearchParams(writeSearch({ ...asked, list: "none" }));
  query.set("facets", facet);
  return `/search.json?${query}`;
}

/** What an export of the search is asked with: the question without how it is listed. */
export function exportQuery(state: SearchState): string {
  const { list: _, ...question } = state;
  return writeSearch(question);
}
