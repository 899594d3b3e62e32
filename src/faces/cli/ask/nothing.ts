import type { Archive } from "../../../archive/archive.js";
import { onOneLine } from "../terminal/visible.js";

const mostOutlets = 8;

/**
 * Why nothing was found, as far as that can be told: an empty archive, or an outlet that it does not have; else
 * `what` ("No demand fits") and among how many.
 */
export async function explainNothing(
  archive: Archive,
  what: string,
  outlet?: string,
): Promise<string> {
  const { reports } = await archive.counts();
  if (reports === 0) return "The archive is empty; rapporteur add fills it.";
  if (outlet !== undefined) {
    const { values: outlets } = await archive.asking.facet({}, "outlet", 500);
    const isThere = outlets.some(({ value }) => value.toLowerCase() === outlet.toLowerCase());
    if (!isThere) return `No report is by “${onOneLine(outlet)}”. ${listOutlets(outlets)}`;
  }
  return `${what}; there ${reports === 1 ? "is 1 report" : `are ${reports.toLocaleString("en-US")} reports`} in the archive.`;
}

function listOutlets(outlets: readonly { readonly label: string }[]): string {
  if (outlets.length === 0) return "No report says who published it.";
  const some = outlets.slice(0, mostOutlets).map(({ label }) => onOneLine(label));
  const more = outlets.length - some.length;
  return `There are: ${some.join(", ")}${more === 0 ? "" : ` and ${more} more`}.`;
}
