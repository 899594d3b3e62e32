import {
  type ChangedPart,
  type ChangesAnswer,
  changedKinds,
  type EntryChange,
  type ReportLine,
} from "../../answers/types/index.js";
import type { PageDesk } from "../desk.js";
import { html, join, type Markup } from "../markup.js";
import { many } from "../words.js";

/** Changes that are told one by one, and the longest words of one; the command tells all. */
const mostParts = 4;
const longestWords = 40;
/** Others are told in codes. */
const plainParts = new Set([
  "words",
  "amount",
  "counts",
  "as of",
  "date",
  "speaker",
  "by",
  "of",
  "to",
  "place",
  "according",
  "name",
]);

/** Which version of a report the page is made from, and what it tells otherwise than the one before; nothing of a first. */
export function writeVersion(
  { changes }: PageDesk,
  { report, version }: ReportLine,
): Markup | null {
  if (version < 2) return null;
  const told = changes.get(report);
  const tag = html` <span class="tag">version ${version}</span>`;
  if (told === undefined) return tag;
  return html`${tag}<p class="changed">${writeChanges(told)} <code>rapporteur changes ${report}</code> lists them.</p>`;
}

function writeChanges({ from, to, changes }: ChangesAnswer): Markup {
  if (from.sha256 === to.sha256)
    return html`The same text as version ${from.version}, read anew by the program.`;
  const parts = changes.flatMap(({ parts }) => parts).filter(isShort);
  const shown = parts
    .slice(0, mostParts)
    .map(
      ({ part, before, after }) =>
        html`${part} <q class="said">${before}</q> → <q class="said">${after}</q>`,
    );
  const ways = [
    ["changed", "changed"],
    ["appeared", "new"],
    ["went", "gone"],
  ] as const;
  const told = ways.flatMap(([way, word]) => {
    const counted = countKinds(changes.filter(({ change }) => change === way));
    if (counted === "") return [];
    const examples = way === "changed" && shown.length > 0 ? html` (${join(shown, "; ")})` : null;
    return [html`${word}: ${counted}${examples}`];
  });
  return html`Since version ${from.version}, ${told.length === 0 ? "other words, but the same entries" : join(told, "; ")}.`;
}

/** `2 figures, 1 statement`. */
function countKinds(changes: readonly EntryChange[]): string {
  return changedKinds
    .flatMap((kind) => {
      const number = changes.filter((one) => one.kind === kind).length;
      return number === 0 ? [] : [many(number, kind)];
    })
    .join(", ");
}

function isShort({ part, before, after }: ChangedPart): boolean {
  return (
    plainParts.has(part) &&
    before !== null &&
    after !== null &&
    before.length <= longestWords &&
    after.length <= longestWords
  );
}
