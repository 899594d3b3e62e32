/** Charts: drawn at two widths, of which one is shown; Plot's own rules, which stand here because of the policy. */
export const chartStyle = `
.chart { overflow: hidden; }
.chart.narrow { display: none; }
@media (max-width: 47rem) { .chart.wide { display: none; } .chart.narrow { display: block; } }
@media print { .chart.wide { display: block; } .chart.narrow { display: none; } }
.plot { display: block; height: auto; max-width: 100%; font: 12px var(--sans); --plot-background: var(--paper); }
.plot text, .plot tspan { white-space: pre; }
.plot a:hover { opacity: .65; }
figure { margin: .5rem 0 1rem; }
figcaption { margin-top: .35rem; color: var(--soft); font-size: .8125rem; }
.sample { width: 36px; height: 8px; vertical-align: middle; overflow: visible; }
.sample path { fill: none; stroke: var(--met); stroke-width: 2; }
.sample.plans path { stroke-dasharray: 7 5; }
.sample.demands path { stroke: var(--demand); }
.sample.speaks path { stroke: var(--soft); stroke-dasharray: 2 4; }
.sample.speaks .head { stroke-dasharray: none; }
`;
