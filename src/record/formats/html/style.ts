import { entryStyle } from "./style-entries.js";

/** The page's one style sheet. Its hash stands in the page's policy, so no style attribute would work. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --card: #f4f2ec; --ink: #1f1d1a; --soft: #625d55; --dim: #77726a; --rule: #dcd7cc;
  --source: #0b6b5d; --cue: #9a4a06; --content: #3450a4;
  --source-on: #c9ebe3; --cue-on: #fbdcb5; --content-on: #dbe4fb;
  --event: #9b1c4a; --demand: #6a3d9c; --figure: #4d5a12; --time: #0a5f86;
  --event-on: #f8d3e0; --demand-on: #f1ebf8; --figure-on: #e5ebc0; --time-on: #cfe8f5;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Source Serif 4", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --card: #212326; --ink: #e9e5dc; --soft: #aba597; --dim: #948e82; --rule: #383a3d;
    --source: #63cdb9; --cue: #f0a65a; --content: #9db4f7;
    --source-on: #12443b; --cue-on: #573410; --content-on: #27345c;
    --event: #f08cb0; --demand: #c7a8ee; --figure: #c3d06a; --time: #7cc6ea;
    --event-on: #5a1d35; --demand-on: #2a2335; --figure-on: #3b4212; --time-on: #12425a;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 84rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; font: 1rem/1.5 var(--sans); }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--content); outline-offset: 2px; border-radius: 4px; }

.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 1.75rem; padding: 1rem 0 .8rem; border-bottom: 1px solid var(--rule); color: var(--soft); font-size: .875rem; }
.top h1 { margin: 0; font-size: .875rem; font-weight: 650; color: var(--ink); }
.top p { margin: 0; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; margin: 0; padding: 0; border: 0; color: var(--ink); }
.legend legend { float: inline-start; padding: 0; color: var(--soft); }
.legend label { cursor: pointer; line-height: 1.9; }
.legend b { font-weight: 600; margin-inline-end: .25em; }
.legend input { margin: 0; accent-color: var(--content); vertical-align: -.1em; }
.keys { margin-inline-start: auto !important; }
kbd { font: inherit; border: 1px solid var(--rule); border-radius: 4px; padding: 0 .35em; }
nav.reports { flex-basis: 100%; }
nav.reports summary { cursor: pointer; }
nav.reports ol { margin: .5rem 0; padding-inline-start: 2.2rem; columns: 22rem; }

.report { padding-top: clamp(1.5rem, 4vw, 3rem); }
.report + .report { margin-top: 4rem; border-top: 1px solid var(--rule); }
.kicker, .byline { margin: 0; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
.report h2 { margin: .3rem 0 .5rem; max-width: 38ch; font: 600 clamp(1.55rem, 1.1rem + 2vw, 2.4rem)/1.18 var(--serif); letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
.report h2.untitled { font-size: 1.1rem; font-style: italic; color: var(--soft); }
.byline code { overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5rem clamp(2rem, 5vw, 4.5rem); margin-top: 1.75rem; }

.text { font: 1.125rem/1.95 var(--serif); max-width: 66ch; transition: color .12s; }
.text p { margin: 0 0 1.05em; white-space: pre-wrap; overflow-wrap: anywhere; }
.none { color: var(--soft); }
.m { text-decoration-line: underline; text-decoration-thickness: 2px; text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.source { text-decoration-style: dotted; text-decoration-color: var(--source); font-weight: 650; }
.cue { text-decoration-style: dashed; text-decoration-color: var(--cue); font-style: italic; }
.content { text-decoration-style: solid; text-decoration-thickness: 1.5px; text-decoration-color: var(--content); }
.l0 { text-underline-offset: .24em; } .l1 { text-underline-offset: .44em; }
.l2 { text-underline-offset: .64em; } .l3 { text-underline-offset: .84em; }
.text .m { cursor: pointer; scroll-margin: 30vh; }
.text .m[data-n]::before { content: attr(data-n); display: inline-block; margin-inline-end: .22em; padding: 0 .32em; border: 1px solid currentColor; border-radius: .7em; font: 600 .62em/1.35 var(--sans); font-style: normal; vertical-align: .5em; color: var(--soft); text-decoration: none; }
.tight { white-space: nowrap; }
.credit { color: var(--soft); font-size: .9em; }
.odd { font: .72em var(--sans); border: 1px dashed var(--cue); border-radius: 3px; padding: 0 .25em; margin: 0 .1em; color: var(--cue); }

.busy .text { color: var(--dim); }
.on, .m:target { color: var(--ink); border-radius: 2px; }
.source.on { background: var(--source-on); text-decoration-thickness: 3px; }
.cue.on, .m:target { background: var(--cue-on); text-decoration-thickness: 3px; }
.content.on { background: var(--content-on); text-decoration-thickness: 2.5px; }

.said h3 { margin: 0 0 .6rem; font-size: .875rem; font-weight: 650; color: var(--soft); }
.said ol { list-style: none; margin: 0; padding: 0; }
.said li { border-top: 1px solid var(--rule); }
.said .in1 { margin-inline-start: 1.2rem; } .said .in2 { margin-inline-start: 2.4rem; } .said .in3 { margin-inline-start: 3.6rem; }
.said li > a { display: block; position: relative; padding: .65rem .6rem .7rem 2.3rem; text-decoration: none; overflow-wrap: anywhere; }
.said li > a:hover { background: var(--card); }
.said li.on > a { background: var(--card); box-shadow: inset 4px 0 var(--content); }
.no { position: absolute; left: .6rem; top: .8rem; min-width: 1.2rem; text-align: end; font-size: .75rem; font-weight: 600; color: var(--soft); font-variant-numeric: tabular-nums; }
.who { font-weight: 650; }
.act { margin-inline-start: .3em; padding: .05em .5em .12em; border: 1px solid var(--rule); border-radius: 1em; font-size: .75rem; color: var(--cue); }
.to { color: var(--soft); font-size: .875rem; }
.quote { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; margin: .2rem 0 .25rem; font: 1rem/1.45 var(--serif); }
li.on .quote { -webkit-line-clamp: none; }
.how { display: block; font-size: .75rem; color: var(--soft); }
.notices { margin-top: 2rem; padding-top: .7rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .8125rem; }
.notices ul { margin: 0; padding-inline-start: 1.1rem; }
.bar { position: fixed; inset: auto 0 0 0; margin: 0; padding: .7rem 1rem; background: var(--card); border-top: 1px solid var(--rule); font-size: .875rem; }
.bar a { display: block; text-decoration: none; }
.bar[hidden] { display: none; }

@media (min-width: 60rem) {
  .columns { grid-template-columns: minmax(0, 66ch) minmax(19rem, 1fr); }
  .said { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; overscroll-behavior: contain; padding-inline-end: .4rem; }
  .bar { display: none; }
}
@media (max-width: 59.99rem) { .keys { display: none; } }
@media (prefers-reduced-motion: reduce) { .text { transition: none; } }
@media (forced-colors: active) { .on { outline: 1px solid; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --card: #fff; --source: #0b6b5d; --cue: #9a4a06; --content: #3450a4; --event: #9b1c4a; --demand: #6a3d9c; --figure: #4d5a12; --time: #0a5f86; --demand-on: #f6f2fa; color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .keys, .bar, nav.reports { display: none; }
  .report + .report { break-before: page; border: 0; margin: 0; }
  .columns { display: block; }
  .text { font-size: 11.5pt; max-width: none; }
  .said { position: static; max-height: none; overflow: visible; margin-top: 2em; }
  .said li { break-inside: avoid; }
  .quote { display: block; }
  .busy .text { color: inherit; }
}
${entryStyle}`;
