import type { KeptDesk } from "../desk.js";
import { urnOfEntry, urnOfReport } from "../urns.js";
import { present, refer } from "./terms.js";

/** The report: its exact text, and what was read in it as its parts. */
export function writeArticle({ kept, record }: KeptDesk): object {
  const { report } = record;
  return present({
    "@id": urnOfReport(kept),
    "@type": "NewsArticle",
    identifier: [
      { "@type": "PropertyValue", propertyID: "id", value: report.id },
      { "@type": "PropertyValue", propertyID: "sha256", value: report.sha256 },
    ],
    url: report.url,
    headline: report.title,
    author: report.byline,
    publisher:
      report.publisher === null
        ? null
        : { "@type": "NewsMediaOrganization", name: report.publisher },
    datePublished: report.published,
    inLanguage: report.language,
    version: kept.version,
    creditText: report.credits.map(({ text }) => text),
    articleBody: report.text,
    hasPart: refer(record.statements.map(({ id }) => urnOfEntry(kept, id))),
  });
}
