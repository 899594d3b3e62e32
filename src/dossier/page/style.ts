import { chartStyle } from "./style-charts.js";

/** The page's one style sheet. Its hash stands in the page's policy, so no style attribute would work. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --card: #f4f2ec; --ink: #1f1d1a; --soft: #5e5951; --rule: #d9d4c9; --line: #857f74;
  --link: #3450a4; --mark: #fbe3a6; --met: #0b6b5d; --demand: #8a3c06; --warn: #9b1c4a;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Source Serif 4", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --card: #212326; --ink: #e9e5dc; --soft: #b0aa9c; --rule: #3a3c40; --line: #7d776c;
    --link: #a9bdf9; --mark: #5b4408; --met: #63cdb9; --demand: #f0a65a; --warn: #f08cb0;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0 auto; max-width: 76rem; padding: 0 clamp(1rem, 4vw, 2.5rem) 5rem; font: 1rem/1.55 var(--sans); }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; }
.aside { color: var(--soft); font-size: .875rem; }
.none, .note { color: var(--soft); font-size: .9375rem; }
h2, h3, p, ol, ul, dl, figure, blockquote, table { margin: 0; padding: 0; }

.top { padding: clamp(1.75rem, 5vw, 3.5rem) 0 1.5rem; border-bottom: 1px solid var(--rule); }
.kicker { color: var(--soft); font-size: .875rem; }
h1 { margin: .35rem 0 .9rem; max-width: 26ch; font: 600 clamp(1.9rem, 1.2rem + 3.2vw, 3.2rem)/1.12 var(--serif); letter-spacing: -.015em; text-wrap: balance; overflow-wrap: anywhere; }
.how { max-width: 70ch; color: var(--soft); font-size: .9375rem; }
.page { display: grid; grid-template-columns: minmax(0, 1fr); }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; padding: .9rem 0; border-bottom: 1px solid var(--rule); }
nav a { display: block; padding: .25rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
section { padding: 2.5rem 0 .5rem; }
section + section { border-top: 1px solid var(--rule); margin-top: 2rem; }
h2 { font: 600 1.6rem/1.2 var(--serif); letter-spacing: -.005em; }
h3 { margin: 2rem 0 .7rem; font-size: 1rem; font-weight: 650; overflow-wrap: anywhere; }
.intro { margin: .5rem 0 1.5rem; max-width: 66ch; color: var(--soft); }

.said, blockquote { font-family: var(--serif); font-size: 1.0625rem; }
q { quotes: none; overflow-wrap: anywhere; }
blockquote { margin: .35rem 0 .45rem; max-width: 66ch; line-height: 1.5; }
blockquote b { font-weight: 600; background: linear-gradient(transparent 62%, var(--mark) 62%); }
.name { font-weight: 650; }
.arrow { color: var(--soft); margin: 0 .15em; }
.pin { display: inline-block; padding: .02em .5em; border: 1px solid var(--rule); border-radius: 1em; background: var(--card); font: .8125rem/1.55 var(--sans); text-decoration: none; overflow-wrap: anywhere; }
a.pin:hover { border-color: var(--link); text-decoration: underline; }
.pin .day { margin-inline-start: .15em; color: var(--soft); white-space: nowrap; }
.pin .no { display: none; margin-inline-start: .15em; color: var(--soft); white-space: nowrap; }
.pin .no.shown { display: inline; }
.pin .again { color: var(--soft); }
.pins .pin { margin: .1em 0; }
.paper { display: none; }
.tag { display: inline-block; padding: 0 .5em; border: 1px solid var(--line); border-radius: 3px; font-size: .8125rem; line-height: 1.5; }
.tag.state { border-style: dashed; }
.tag.differs, .tag.refused { border-color: var(--warn); color: var(--warn); font-weight: 600; }
.tag.agreed, .tag.held { border-color: var(--met); color: var(--met); font-weight: 600; }
.place, .to, .voice { color: var(--soft); font-size: .9375rem; }
.sources { font-size: .875rem; }

.counts { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; }
.counts div { display: flex; flex-direction: column-reverse; }
.counts dd { margin: 0; font: 600 2.1rem/1.1 var(--serif); font-variant-numeric: tabular-nums; }
.counts dt { color: var(--soft); font-size: .875rem; }
.outlets { display: flex; flex-wrap: wrap; gap: .1rem 1.3rem; margin-top: .8rem; color: var(--soft); font-size: .875rem; }

table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { padding: .5rem .9rem .5rem 0; border-top: 1px solid var(--rule); text-align: start; vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-size: .8125rem; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; max-width: 100%; }
.actors { max-width: 44rem; }
.actors tbody th { font-weight: 600; }
meter { width: 8rem; margin-inline-start: .6rem; height: .6rem; border: 0; background: var(--card); }
meter::-webkit-meter-bar { background: var(--card); border: 0; border-radius: 0; height: .6rem; }
meter::-webkit-meter-optimum-value { background: var(--line); }
meter::-moz-meter-bar { background: var(--line); }
.matrix { min-width: 34rem; }
.matrix thead th { min-width: 6.5rem; max-width: 9rem; overflow-wrap: anywhere; }
.matrix tbody th { min-width: 15rem; max-width: 26rem; }
.matrix .said { font-size: 1rem; }
.cell { display: block; }
.cell bdi { font-weight: 600; }
.demands .said { font-size: 1rem; }
.demands tbody th { width: 38%; }
.reports code, .note code { overflow-wrap: anywhere; }
.changed { margin-top: .3rem; max-width: 46ch; color: var(--soft); font-size: .875rem; }
.changed .said { font-size: .9375rem; }
.part-refused { color: var(--warn); } .part-agreed { color: var(--met); }
.part-refused .aside, .part-agreed .aside { color: inherit; }
.key { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin-bottom: .5rem; color: var(--soft); font-size: .875rem; }
tr:target, li:target { background: var(--card); }
li:target { box-shadow: -8px 0 var(--card), -11px 0 var(--link); }
.demand-list > li:target { box-shadow: -1.7rem 0 var(--card), calc(-1.7rem - 3px) 0 var(--link); }
tr:target > :first-child { padding-inline-start: .6rem; box-shadow: inset 3px 0 var(--link); }

ol.timeline, ol.meetings, ol.statements, ol.course, ul { list-style: none; }
ol.timeline > li, ol.meetings > li, ol.statements > li, .demand-list > li { padding: .95rem 0 1rem; border-top: 1px solid var(--rule); }
.when { color: var(--soft); font-size: .9375rem; font-variant-numeric: tabular-nums; }
.differ, .others, .answers { margin-top: .5rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--rule); font-size: .9375rem; }
.differ li, .others li, .answers li { padding: .2rem 0; }
.demand-list { margin-top: 1.5rem; padding-inline-start: 1.6rem; }
.demand-list > li::marker { color: var(--soft); font-size: .875rem; }
.dispute { max-width: 66ch; margin-bottom: .8rem; }
.figure { padding-bottom: 1.5rem; }
.first { max-width: 66ch; margin-bottom: .9rem; }
.counted { font-family: var(--serif); }
.single li { padding: .45rem 0; border-top: 1px solid var(--rule); max-width: 70ch; }
details summary { cursor: pointer; color: var(--soft); font-size: .9375rem; }
.speaker { margin-top: 1.2rem; }
.speaker summary { color: inherit; padding: .3rem 0; }
.speaker h3 { display: inline; }
.course { padding-inline-start: 1rem; border-inline-start: 2px solid var(--rule); }
.course li { padding: .4rem 0; }

.words { padding: 1.2rem 0; border-top: 1px solid var(--rule); max-width: 70ch; }
.words h3 { margin: 0; font: 600 1.15rem/1.3 var(--serif); }
.words p { margin: .55rem 0 0; }
.words > p:not(.kicker) { font: 1.0625rem/1.65 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; }
.left { color: var(--soft); }
mark { background: none; color: inherit; text-decoration: underline dotted var(--line); text-underline-offset: .22em; scroll-margin: 35vh; }
.words span[id] { scroll-margin: 35vh; }
mark.on, .words span:target mark { background: var(--mark); text-decoration: underline solid; }
.odd { font: .72em var(--sans); border: 1px dashed var(--warn); border-radius: 3px; padding: 0 .25em; color: var(--warn); }
.back { position: fixed; inset: auto 1rem 1rem auto; margin: 0; }
.back[hidden] { display: none; }
.back button { font: 600 .9375rem var(--sans); color: var(--paper); background: var(--ink); border: 0; border-radius: 2em; padding: .6rem 1.1rem; cursor: pointer; }

@media (min-width: 62rem) {
  .page { grid-template-columns: 11.5rem minmax(0, 1fr); gap: 3rem; }
  nav { position: sticky; top: 0; align-self: start; padding-top: 2.3rem; max-height: 100vh; overflow-y: auto; }
  nav ol { display: block; padding: 0; border: 0; }
  ol.timeline > li { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1.5rem; }
  ol.timeline > li > * { grid-column: 2; }
  ol.timeline > li > .when { grid-column: 1; grid-row: 1 / span 6; }
}
@media (max-width: 40rem) {
  th, td { padding-inline-end: .7rem; }
  .stack thead { position: absolute; left: -99rem; }
  .stack, .stack tbody, .stack tr { display: block; }
  .stack tr { padding: .6rem 0; border-top: 1px solid var(--rule); }
  .stack th, .stack td { display: inline; padding: 0 .35em 0 0; border: 0; }
  .stack td[data-label]::after { content: " " attr(data-label); color: var(--soft); font-size: .875rem; }
  .figure .stack td:not(:last-child)::before, .reports td:not(:first-child, :last-child)::before { content: "· "; color: var(--soft); }
  .reports .number::before { content: "no. "; }
  .demands .by::before { content: "by "; color: var(--soft); } .demands .of::before { content: "of "; color: var(--soft); }
  .matrix.stack { min-width: 0; }
  .matrix td { display: block; } .matrix .empty { display: none; }
  .matrix td[data-name]::before { content: attr(data-name) " "; font-weight: 600; }
  .matrix .cell { display: inline-block; margin-inline-end: .7em; }
  meter { width: 4rem; }
  .stack td:last-child { display: block; padding-top: .3rem; }
}
@media (forced-colors: active) { mark.on { outline: 2px solid; } .tag, .pin { border: 1px solid; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --card: #fff; --line: #777; --link: #000; --mark: #eee; --met: #0b6b5d; --demand: #8a3c06; --warn: #9b1c4a; color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .back, .skip { display: none; }
  .page { display: block; }
  li, tr, figure, .words p, .intro { break-inside: avoid; }
  h2, h3, summary, .key, .intro, .words .kicker, thead { break-after: avoid; }
  .pin .no { display: inline; }
  .paper { display: inline; }
  .scroll { overflow: visible; }
}
${chartStyle}`;
