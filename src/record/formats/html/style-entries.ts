/** How events, demands, figures and times look, and what goes when a kind is not shown. */
export const entryStyle = `
.text .k { cursor: pointer; scroll-margin: 30vh; }
.k { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.k.opens::before, .k.closes::after { font: 600 .68em/1 var(--sans); font-style: normal; }
.k.opens::before { display: inline-block; margin-inline-end: .1em; vertical-align: .12em; }
.k.demand.opens::before { display: inline; margin: 0; }
.event { text-decoration: overline 1px var(--event); text-decoration-skip-ink: none; }
.event.opens::before { content: "\\25B6\\FE0E"; color: var(--event); }
.figure { outline: 1px solid color-mix(in srgb, var(--figure) 55%, transparent); outline-offset: 1px; border-radius: 2px; font-variant-numeric: tabular-nums; }
.figure.opens::before { content: "#"; color: var(--figure); }
.time { text-decoration: overline dotted 2px var(--time); text-decoration-skip-ink: none; }
.time.opens::before { content: "\\25F7"; color: var(--time); font-size: .8em; }
.demand { background: var(--demand-on); border-radius: 2px; }
.k.demand.opens::before, .k.demand.closes::after { content: "\\2045\\2060"; color: var(--demand); font-size: 1em; vertical-align: 0; }
.k.demand.closes::after { content: "\\2060\\2046"; }
.k.on, .k:target { color: var(--ink); border-radius: 2px; }
.event.on, .event:target { background: var(--event-on); }
.figure.on, .figure:target { background: var(--figure-on); outline-width: 2px; }
.time.on, .time:target { background: var(--time-on); }
.demand.on, .demand:target { outline: 2px solid var(--demand); }

.jump { margin: 0 0 1rem; font-size: .8125rem; color: var(--soft); }
.list { scroll-margin-top: .5rem; }
.list + .list { margin-top: 1.6rem; }
.of-events .act { color: var(--event); } .of-demands .act { color: var(--demand); }
.of-figures .who, .of-times .who { font-variant-numeric: tabular-nums; }
.list:not(.of-statements) .quote { -webkit-line-clamp: 2; font-size: .9375rem; }
.list:not(.of-statements) a { padding-block: .45rem .5rem; }
.list:not(.of-statements) .no { top: .6rem; left: .3rem; }
.list:not(.of-statements) .act { margin-inline-start: 0; }

body:has(#show-statements:not(:checked)) .of-statements { display: none; }
body:has(#show-statements:not(:checked)) .text .m { text-decoration: none; font-weight: inherit; font-style: inherit; background: none; cursor: auto; }
body:has(#show-statements:not(:checked)) .text .m[data-n]::before { content: none; }
body:has(#show-events:not(:checked)) .of-events, body:has(#show-demands:not(:checked)) .of-demands,
body:has(#show-figures:not(:checked)) .of-figures, body:has(#show-times:not(:checked)) .of-times { display: none; }
body:has(#show-events:not(:checked)) .text .event, body:has(#show-demands:not(:checked)) .text .demand,
body:has(#show-figures:not(:checked)) .text .figure, body:has(#show-times:not(:checked)) .text .time { text-decoration: none; outline: 0; background: none; cursor: auto; }
body:has(#show-events:not(:checked)) .text .event::before, body:has(#show-demands:not(:checked)) .text .demand::before,
body:has(#show-demands:not(:checked)) .text .demand::after, body:has(#show-figures:not(:checked)) .text .figure::before,
body:has(#show-times:not(:checked)) .text .time::before { content: none; }
@media print { .jump { display: none; } .list + .list { margin-top: 1.2em; } }
`;
