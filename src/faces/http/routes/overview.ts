import { version } from "../../../version.js";
import { overview } from "../api/reports.js";
import { defineRoute } from "../route.js";
import { lineOf } from "../views.js";

const latest = 20;

export const overviewRoute = defineRoute({
  method: "GET",
  path: "/index.json",
  about: "What the archive holds, and the reports added last.",
  params: null,
  query: null,
  body: null,
  answer: overview,
  async handle({ archive, who }) {
    const newest = await archive.asking.search({ order: "newest", most: latest });
    return {
      program: `rapporteur ${version}`,
      archive: archive.place,
      readOnly: archive.readOnly,
      counts: await archive.counts(),
      latest: newest.items.map(({ report }) => lineOf(report)),
      who,
    };
  },
});
