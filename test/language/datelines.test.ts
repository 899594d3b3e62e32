import { describe, expect, it } from "vitest";
import { findDateline } from "../../src/language/datelines.js";
import { tokenize } from "../../src/language/tokenize.js";

/** The dateline's words, its places in square brackets. */
function datelineOf(text: string): string | null {
  const tokens = tokenize(text);
  const found = findDateline(text, tokens);
  if (!found) return null;
  const words = (from: number, to: number) =>
    text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);
  const agency = found.agency ? ` (${words(found.agency.from, found.agency.to)})` : "";
  const places = found.places.map(({ from, to }) => `[${words(from, to)}]`).join("");
  return `${words(found.from, found.to)} ${places}${agency}`;
}

describe("datelines", () => {
  it.each([
    ["LENMAR — The mayor said no.", "LENMAR — [LENMAR]"],
    ["LENMAR—The mayor said no.", "LENMAR— [LENMAR]"],
    ["PORT ALDEN - “We are close,” he said.", "PORT ALDEN - [PORT ALDEN]"],
    ["PORT ALDEN (Tide News) - Rain fell.", "PORT ALDEN (Tide News) - [PORT ALDEN] (Tide News)"],
    ["Port Alden (Tide News) – Rain fell.", "Port Alden (Tide News) – [Port Alden] (Tide News)"],
    ["LENMAR, Kelmar, June 3 — Rain fell.", "LENMAR, Kelmar, June 3 — [LENMAR][Kelmar]"],
    ["Lenmar, 3 June 2025 -- Rain fell.", "Lenmar, 3 June 2025 -- [Lenmar]"],
    ["LENMAR (TN), June 3 — Rain fell.", "LENMAR (TN), June 3 — [LENMAR] (TN)"],
    ["LENMAR/ORSK — Rain fell.", "LENMAR/ORSK — [LENMAR][ORSK]"],
    ["Orsk-on-Varn — Rain fell on the town.", "Orsk-on-Varn — [Orsk-on-Varn]"],
    ["Port Alden – Dockers walked out on Friday.", "Port Alden – [Port Alden]"],
    ["Dockers out\n\nBy Anna Berg\n\nLENMAR — Rain fell.", "LENMAR — [LENMAR]"],
  ])("%s", (text, expected) => {
    expect(datelineOf(text)).toBe(expected);
  });

  it.each([
    ["a name between dashes", "Orla Venn – Kelmar's envoy – said the talks had failed again."],
    ["words that go on", "Port Alden – a quiet town until then – woke to gunfire on Friday."],
    ["a label", "UPDATE — The mayor of Lenmar said on Monday that he would go."],
    ["a headline", "Port Alden – Five things to know\n\nRain fell on Friday."],
    ["a headline in capitals", "LENMAR — MAYOR GOES\n\nRain fell on Friday."],
    ["a hyphen", "LENMAR-Orsk trains ran late on Friday."],
    ["nothing behind the dash", "LENMAR —"],
    ["nothing before it", "— The mayor said no."],
    ["a date alone", "June 3 — The mayor said no."],
    ["a later paragraph", `${"Rain fell on Orsk.\n\n".repeat(4)}LENMAR — The mayor said no.`],
  ])("is none: %s", (_, text) => {
    expect(datelineOf(text)).toBeNull();
  });
});
