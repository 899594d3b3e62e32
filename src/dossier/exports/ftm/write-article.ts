import type { KeptDesk } from "../desk.js";
import { entityOf, type FtmEntity, idOfArticle } from "./entity.js";

/** FollowTheMoney names languages by three letters. */
const languages: Readonly<Record<string, string>> = { en: "eng" };

export function writeArticle(desk: KeptDesk): FtmEntity {
  const { report, made } = desk.record;
  return entityOf(idOfArticle(desk), "Article", {
    fileName: [report.id],
    title: [report.title],
    author: [report.byline],
    publisher: [report.publisher],
    publishedAt: [report.published],
    sourceUrl: [webAddress(report.url)],
    language: [languages[report.language] ?? null],
    bodyText: [report.text],
    processingAgent: [`${made.by}, model ${made.model}`],
    processedAt: [desk.kept.addedAt],
  });
}

/** FollowTheMoney takes web addresses only. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
