import {
  areAgencies,
  isFilePhrase,
  isNameLike,
  isSourceName,
  saysCredit,
  shortens,
} from "./credit-names.js";
import type { Line } from "./credits.js";
import data from "./en/credits.json" with { type: "json" };
import type { Credit } from "./source.js";

/** A caption is short; a longer line is prose and ends in no caption's credit. */
const captionUnits = 500;
/** A source line stands among the last lines of a report, an agency's byline among the first. */
const lastLines = 3;
const firstLines = 3;

const bracketAtEnd = /[([]([^()[\]]{2,80})[)\]]$/;
const sentenceEnd = /[.!?…]["'”’)\]]?$/;
const alone = (leads: readonly string[]) =>
  new RegExp(`^(?:${byLength(leads)})(?: ?[:：] ?| [–—-] )(.{2,80})$`, "iu");
const imageLine = alone(data.imageLeads);
const imageByLine = new RegExp(
  `^(?:${byLength(data.imageLeads.filter((lead) => / (?:by|of)$/.test(lead)))}) (.{2,80})$`,
  "iu",
);
const imageAtEnd = new RegExp(
  `(?:[.!?”"] |\\s[|–—-]\\s?)((?:${byLength(data.imageLeads)}) ?: ?([^:]{2,80}))$`,
  "iu",
);
const sourceLine = alone(data.sourceLeads);
const agencyLine = new RegExp(
  `^(?:(?:${byLength(data.agencyLeads)}):? |[–—-]+ ?)?(.{2,80})$`,
  "iu",
);
const dashAtEnd = /[.!?”"] +([–—-]{1,2} ?([^–—]{2,40}))$/u;

const rules: readonly ((line: Line) => Credit | null)[] = [
  bracketedCredit,
  pictureLine,
  pictureAtEnd,
  sourceLineAtEnd,
  agencyByline,
  agencyAfterDash,
];

/** The credit a line holds or is; the first rule that finds one decides. */
export function creditsOfLine(line: Line): readonly Credit[] {
  for (const rule of rules) {
    const credit = rule(line);
    if (credit) return [credit];
  }
  return [];
}

/** `… in the harbour (Velm Archive)`, `… (Photo: Anna Berg)`, `… in the harbour. [AFP]`: at the end of a caption, never inside a sentence. */
function bracketedCredit(line: Line): Credit | null {
  const found = bracketAtEnd.exec(line.words.slice(-82));
  if (!found?.[1]) return null;
  const from = line.words.length - found[0].length;
  const bare = found[1].trim().replace(/(?<=\p{L}{2})\.$/u, "");
  const led = imageLine.exec(bare)?.[1]?.trim();
  const name = led && isNameLike(led) ? led : bare;
  const says = name !== bare || saysCredit(name);
  const before = line.words.slice(0, from).trimEnd();
  const only = before.length === 0;
  const last = line.index === line.count - 1;
  if (only ? line.count === 1 || !says : !endsCaption({ name, says }, before, line)) return null;
  const behindReport = last || (line.index >= firstLines && sentenceEnd.test(before));
  const isAgencyEnd = behindReport && areAgencies(name);
  return pinned(line, isAgencyEnd ? "agency" : "image", name, { from, to: line.words.length });
}

function endsCaption(
  { name, says }: { readonly name: string; readonly says: boolean },
  before: string,
  line: Line,
): boolean {
  if (shortens(name, before)) return false;
  const closed = sentenceEnd.test(before);
  const last = line.index === line.count - 1;
  if (says) return closed || (!last && before.length <= captionUnits);
  if (closed || last || line.index > 0 || before.length > captionUnits) return false;
  if (!isNameLike(name) || before.split(/\s+/).length < 4) return false;
  // A single name after a name may be its short form or its country; a photographer has two.
  return /\s/.test(name) || !/(?:^|\s)\p{Lu}\S*$/u.test(before);
}

/** `Photo: Anna Berg`, `Photo by Anna Berg`, `File photo`: a line of its own. */
function pictureLine(line: Line): Credit | null {
  if (line.words.length > 120) return null;
  const whole = { from: 0, to: line.words.length };
  if (isFilePhrase(line.words) && /\s/.test(line.words)) {
    return line.count > 1 ? pinned(line, "image", line.words, whole) : null;
  }
  const name = (imageLine.exec(line.words) ?? imageByLine.exec(line.words))?.[1]?.trim();
  if (!name || !(isNameLike(name) || areAgencies(name))) return null;
  return pinned(line, "image", name, whole);
}

/** `… in the harbour. Photo: Anna Berg`: behind a caption's last words. */
function pictureAtEnd(line: Line): Credit | null {
  if (line.words.length > captionUnits) return null;
  const found = imageAtEnd.exec(line.words);
  const [, leftOut, name] = found ?? [];
  if (!leftOut || !name || !(isNameLike(name.trim()) || areAgencies(name.trim()))) return null;
  const to = line.words.length;
  return pinned(line, "image", name.trim(), { from: to - leftOut.length, to });
}

/** `Source: Velm Radio`, `Source: agencies`: a line of its own at the end. */
function sourceLineAtEnd(line: Line): Credit | null {
  if (line.index < line.count - lastLines || line.index === 0) return null;
  const name = sourceLine
    .exec(line.words)?.[1]
    ?.trim()
    .replace(/(?<=\p{Ll}{2})\.$/u, "");
  if (!name || !isSourceName(name)) return null;
  return pinned(line, "source", name, { from: 0, to: line.words.length });
}

/** `By AFP`, `Agencies`, `— Reuters`: a line of its own that names agencies only, first or last. */
function agencyByline(line: Line): Credit | null {
  if (line.count === 1) return null;
  if (line.index >= firstLines && line.index < line.count - lastLines) return null;
  const bare = line.words.replace(/^\((.*)\)$|\.$/u, "$1");
  const name = agencyLine.exec(bare)?.[1]?.trim();
  if (!name || !areAgencies(name)) return null;
  return pinned(line, "agency", name, { from: 0, to: line.words.length });
}

/** `… on Monday. — Reuters`: behind the last words of the report. */
function agencyAfterDash(line: Line): Credit | null {
  if (line.index !== line.count - 1) return null;
  const [, leftOut, name] = dashAtEnd.exec(line.words.slice(-60)) ?? [];
  if (!leftOut || !name || !areAgencies(name.trim())) return null;
  const to = line.words.length;
  return pinned(line, "agency", name.trim(), { from: to - leftOut.length, to });
}

function pinned(
  line: Line,
  kind: Credit["kind"],
  name: string,
  inLine: { readonly from: number; readonly to: number },
): Credit {
  const nameAt = line.words.lastIndexOf(name, inLine.to);
  const from = line.from + nameAt;
  return {
    kind,
    name,
    span: { from, to: from + name.length },
    leftOut: { from: line.from + inLine.from, to: line.from + inLine.to },
  };
}

function byLength(leads: readonly string[]): string {
  return [...leads].sort((a, b) => b.length - a.length).join("|");
}
