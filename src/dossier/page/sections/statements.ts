import type { ActorRef, StatementItem, ToldStatement } from "../../answers/types/index.js";
import { cite, citeAll, names, type PageDesk, partly, quote, section, toldWhen } from "../desk.js";
import { html, type Markup } from "../markup.js";
import { actWords, alikeWords, many } from "../words.js";

interface Group {
  readonly speaker: ActorRef | null;
  readonly items: readonly StatementItem[];
}

/** What was said, by speaker, in the fullest wording that a report gives, with how others carried it. */
export function writeStatements(desk: PageDesk): Markup {
  const { items, total } = desk.dossier.statements;
  return section(
    "statements",
    "Who said what",
    html`Each statement stands once, in the fullest wording that a report gives. Reports that cut or reword it, or give another number, are shown with their words.`,
    items.length === 0
      ? html`<p class="none">No report of this story quotes anybody.</p>`
      : html`${groupsOf(items).map((group) => writeGroup(desk, group))}
${partly(items.length, total, `rapporteur statements --story ${desk.dossier.story.story}`)}`,
  );
}

/** By who says it first; those with most statements first, those whom nobody names last. */
function groupsOf(items: readonly StatementItem[]): readonly Group[] {
  const groups = new Map<string, { speaker: ActorRef | null; items: StatementItem[] }>();
  for (const item of items) {
    const speaker = item.speakers[0] ?? null;
    const group = groups.get(speaker?.key ?? "") ?? { speaker, items: [] };
    group.items.push(item);
    groups.set(speaker?.key ?? "", group);
  }
  const rank = ({ speaker, items }: Group) => (speaker === null ? -1 : items.length);
  return [...groups.values()].sort((a, b) => rank(b) - rank(a));
}

function writeGroup(desk: PageDesk, { speaker, items }: Group): Markup {
  return html`<details class="speaker" open>
<summary><h3>${speaker === null ? "Sources that no actor stands for" : names([speaker])}</h3> <span class="aside">${many(items.length, "statement")}</span></summary>
<ol class="statements">
${items.map((item) => writeItem(desk, item))}</ol>
</details>
`;
}

function writeItem(desk: PageDesk, item: StatementItem): Markup {
  const acts = item.acts.map((act) => html`<span class="tag">${actWords[act]}</span> `);
  const same = item.told.filter(({ alike }) => alike === "fullest" || alike === "same words");
  const other = item.told.filter(({ alike }) => alike !== "fullest" && alike !== "same words");
  return html`<li>
<p class="what">${acts}${item.speakers.length > 0 ? null : writeSource(item)}${item.addressees.length === 0 ? null : html`<span class="to">to ${names(item.addressees)}</span>`}${item.speakers.length > 1 ? html` <span class="tag differs">also given to ${names(item.speakers.slice(1))}</span>` : null}</p>
<blockquote>${quote(item.fullest)}</blockquote>
<p class="sources"><span class="aside">${toldWhen(item)}:</span> ${citeAll(desk, [
    item.fullest,
    ...same.map(({ pin }) => pin),
  ])}</p>
${other.length === 0 ? null : html`<ul class="others">${other.map((told) => writeOther(desk, told))}</ul>`}
</li>
`;
}

/** The words of the source, where they name nobody whom the record knows. */
function writeSource({ told: [first] }: StatementItem): Markup | null {
  return first?.source ? html`<span class="to">${quote(first.source)}</span> ` : null;
}

function writeOther(desk: PageDesk, { pin, alike }: ToldStatement): Markup {
  return html`<li><span class="${alike === "changed" ? "tag differs" : "aside"}">${alikeWords[alike]}</span> ${quote(pin)} ${cite(desk, pin)}</li>`;
}
