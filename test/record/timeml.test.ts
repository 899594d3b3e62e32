import { describe, expect, it } from "vitest";
import { formatNamed, type Read, type ReportRecord } from "../../src/record/index.js";
import { bare, write } from "./fixture.js";
import { full, text } from "./full.js";

const timeml = (...reads: Read[]) => write(formatNamed("timeml"), reads);
const xml = timeml(full);

/** Faults of a document against what XML 1.0 asks of tags, references and characters; empty when it is well formed. */
function faultsOf(document: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const tag =
    /<(\/?)([A-Za-z]\w*)((?: [\w:]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<&]*)*")*)(\/?)>/g;
  const rest = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  const words = rest.replace(tag, (_, closes, name, __, empty) => {
    if (closes && open.pop() !== name) faults.push(`</${name}> closes nothing`);
    if (!closes && !empty) open.push(name);
    return "";
  });
  if (open.length > 0) faults.push(`left open: ${open.join()}`);
  const odd = words.replace(/&(?:amp|lt|gt|quot|#13|#10|#9);/g, "").match(/[<>&]/);
  if (odd) faults.push(`bare ${odd[0]}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Cs}/u.test(document)) faults.push("character");
  return faults;
}

/** The words of TEXT, tags taken out and references resolved. */
function textOf(document: string): string {
  const inner = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(document)?.[1] ?? "";
  const references: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", "#13": "\r" };
  return inner
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|amp|#13);/g, (_, name: string) => references[name] ?? "");
}

function change(more: Partial<ReportRecord>): Read {
  return { ...full, record: { ...full.record, ...more } };
}

describe("timeml", () => {
  it("is well formed and gives the exact text back", () => {
    expect(faultsOf(xml)).toEqual([]);
    expect(textOf(xml)).toBe(text);
    expect(faultsOf("<a><b></a>")).not.toEqual([]);
    expect(faultsOf("<a>&nbsp;</a>")).not.toEqual([]);
  });

  it("has times and events in the text, and the date of the report", () => {
    expect(xml).toContain(
      '<TIMEX3 tid="t1" type="DATE" value="2025-03-11" temporalFunction="true" anchorTimeID="t0">Tuesday</TIMEX3>',
    );
    expect(xml).toContain('functionInDocument="CREATION_TIME">2025-03-12</TIMEX3></DCT>');
    expect(xml).toContain('<EVENT eid="e1" class="I_ACTION">will not</EVENT> sign');
    expect(xml).toContain('<EVENT eid="e3" class="OCCURRENCE">meet</EVENT>');
  });

  it("ties an event to its date, and a denied one is negative", () => {
    expect(xml).toContain(
      '<TLINK lid="l3" relType="IS_INCLUDED" eventInstanceID="ei3" relatedToTime="t3"/>',
    );
    expect(xml.match(/polarity="POS"/g)).toHaveLength(3);
    const events = full.record.events.map((event) => ({ ...event, factuality: "denied" as const }));
    expect(timeml(change({ events })).match(/polarity="NEG"/g)).toHaveLength(3);
  });

  it("lets events of the same words share an element, and keeps elements out of each other", () => {
    const [first, second, third] = full.record.events;
    const [time] = full.record.times;
    if (!first || !second || !third || !time) throw new Error("the fixture has these");
    const [start, end] = time.spans[0] ?? [0, 0];
    const events = [
      first,
      { ...second, anchor: first.anchor },
      { ...third, anchor: { spans: [[start - 3, end] as [number, number]] } },
    ];
    const written = timeml(change({ events }));
    expect(faultsOf(written)).toEqual([]);
    expect(textOf(written)).toBe(text);
    expect(written.match(/<EVENT /g)).toHaveLength(1);
    expect(written).toContain('eiid="ei2" eventID="e1"');
    expect(written).not.toContain('eiid="ei3"');
  });

  it("gives every id once, also with several reports", () => {
    const ids = [...timeml(full, full, full).matchAll(/ (?:tid|eid|eiid|lid)="([^"]+)"/g)];
    expect(ids.length).toBe(3 * (4 + 3 + 3 + 2));
    expect(new Set(ids.map((match) => match[1])).size).toBe(ids.length);
    expect(faultsOf(timeml(full, full, full))).toEqual([]);
  });

  it.each([
    "</TEXT><EVENT>]]> &amp; \"x\" 'y'",
    "half \ud83d, \u0000 \u001b[31m \ufffe \uffff",
    "one\r\ntwo\rthree\n\tfour",
  ])("holds %j", (words) => {
    const written = timeml(bare(words, { id: words, title: words, published: words }));
    expect(faultsOf(written)).toEqual([]);
    const kept = words.replace(/[^\t\n\r\u0020-\uFFFD]|\p{Cs}/gu, "\uFFFD");
    expect(textOf(written)).toBe(kept);
  });

  it("is an empty document for no report", () => {
    expect(faultsOf(timeml())).toEqual([]);
  });
});
