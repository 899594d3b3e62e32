import type { ActorRef, Dossier, FigureClaim } from "../../../src/dossier/answers/types/index.js";
import type { PageInput } from "../../../src/dossier/page/desk.js";
import { dossier, input } from "./sample.js";
import { lines, pin } from "./sample-words.js";

/** The small story with long names, many actors and amounts that need all the room there is. */
const bodies = [
  "Harbour Board",
  "Dockers' Federation",
  "Residents' Committee",
  "Morning Chronicle",
];
const towns = [
  "Port Alden",
  "Lenmar",
  "Upper Verrin",
  "Osk",
  "Saint Tolm on the Water",
  "Grey Quay",
];
const many: readonly ActorRef[] = towns.flatMap((town, row) =>
  bodies.map((body, column) => ({
    key: `${100 + row * bodies.length + column}`,
    identity: null,
    name: `${body} of ${town}`,
    kind: "organization" as const,
  })),
);

const kinds = ["met", "plans to meet", "demands of", "speaks to"] as const;
const words = pin(3, "e3", "met");
const network: Dossier["network"] = {
  ...dossier.network,
  nodes: many.map((actor, at) => ({ actor, weight: 60 - at })),
  edges: many.flatMap(({ key: from }, at) =>
    [many[(at * 7 + 3) % many.length], many[(at * 5 + 1) % 6]].flatMap((other, way) =>
      other === undefined || other.key === from
        ? []
        : [
            {
              ...{ from, to: other.key, kind: kinds[(at + way) % 4] ?? "met" },
              ...{ weight: 1 + (at % 5), pins: [words] },
            },
          ],
    ),
  ),
  leftOut: 14,
};

const [figure] = dossier.figures.items;
const amounts = [
  [null, 3],
  [2300, null],
  [12, 12],
  [2290, 2300],
  [2300, 2300],
  [0, 0],
] as const;
const figures: Dossier["figures"] = {
  ...dossier.figures,
  items: (figure === undefined ? [] : [figure]).map((item) => ({
    ...item,
    disputed: [],
    claims: amounts.map(([min, max], at) => ({
      ...(item.claims[at % item.claims.length] as FigureClaim),
      ...{ min, max, act: at % 2 === 0 ? ("refuse" as const) : null },
      pin: at % 2 === 0 ? pin(1, "f1", "12") : pin(3, "f1", "At least 20 people were hurt"),
    })),
    series: item.series.map((one) => ({
      ...one,
      ...(one.speaker === null ? {} : { speaker: many[23] as ActorRef }),
    })),
  })),
};

const outlets = [
  "The Alden Morning Chronicle and Advertiser of Trade",
  "The Alden Morning Chronicle and Advertiser of Tides",
  "Tide",
];
const reports = lines.map((line, at) => ({ ...line, outlet: outlets[at] ?? null }));

export const crowded: PageInput = {
  ...input,
  dossier: {
    ...dossier,
    story: { ...dossier.story, reports },
    network,
    figures,
    demands: {
      ...dossier.demands,
      items: dossier.demands.items.map((item) => ({ ...item, of: many.slice(0, 6) })),
      table: many.map((actor) => ({ actor, cells: [{ demand: "1:d1", part: "is asked" }] })),
    },
  },
};
