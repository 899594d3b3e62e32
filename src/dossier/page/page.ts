import { policyOf } from "../../record/formats/html/policy.js";
import { deskOf, type PageInput } from "./desk.js";
import { html, type Markup, plain } from "./markup.js";
import { script } from "./script.js";
import { writeCitedWords } from "./sections/cited-words.js";
import { writeFigures } from "./sections/figures.js";
import { periodOf, writeInShort } from "./sections/in-short.js";
import { writeMeetings } from "./sections/meetings.js";
import { writePositions } from "./sections/positions.js";
import { writeSources } from "./sections/sources.js";
import { writeStatements } from "./sections/statements.js";
import { writeTimeline } from "./sections/timeline.js";
import { style } from "./style.js";

/** Sections in order, each with its address and its name; the words come last, when it is known which are cited. */
const sections = [
  ["in-short", "In short", writeInShort],
  ["timeline", "Timeline", writeTimeline],
  ["positions", "Positions", writePositions],
  ["figures", "Figures", writeFigures],
  ["meetings", "Who met whom", writeMeetings],
  ["statements", "Who said what", writeStatements],
  ["sources", "Sources and copies", writeSources],
  ["words", "The words", writeCitedWords],
] as const;

/**
 * A dossier as one self-contained page for people: nothing is fetched, its policy lets no script run but its own, and
 * every entry leads to the exact words in the report. The same dossier gives the same bytes.
 */
export function renderPage(input: PageInput): string {
  const desk = deskOf(input);
  const { story } = input.dossier;
  const written = sections.map(([, , write]) => write(desk));
  const title = plain(story.title);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – a dossier</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#in-short">To the dossier</a>
<header class="top">
<p class="kicker">Dossier · ${periodOf(story)}</p>
<h1 dir="auto">${story.title}</h1>
<p class="how">Put together from what reports say, by ${input.made}, a program: it takes no side, says nothing of who is right, and can misread. <span class="said">Words in this type</span> are the reports’ own, and so are quotation marks; every <span class="pin">outlet <span class="day">day</span><span class="no"> number</span></span> leads to them<span class="paper">, by the report’s number in the last section</span>.</p>
</header>
<div class="page">
${writeNav()}
<main>
${written}</main>
</div>
<p class="back" hidden><button type="button">← Back</button></p>
<script>${{ html: script }}</script>
</body>
</html>
`.html;
}

function writeNav(): Markup {
  return html`<nav aria-label="Sections"><ol>
${sections.map(
  ([id, name]) => html`<li><a href="#${id}">${name}</a></li>
`,
)}</ol></nav>`;
}

const policy = policyOf(style, script);
