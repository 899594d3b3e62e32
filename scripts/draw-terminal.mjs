// Draws what the command shows on a terminal as docs/pictures/terminal.svg. Needs a build.
// Usage: node scripts/draw-terminal.mjs [LINES]
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";

const most = Number(process.argv[2] ?? 44);
const args = ["read", "examples/harbour-talks.txt", "--published", "2025-03-12"];
const shown = ["read", ...args.slice(1)].join(" ");
const output = execFileSync(
  process.execPath,
  ["dist/faces/cli/main.js", ...args, "--color", "always", "--width", "80"],
  { encoding: "utf8" },
);
const all = output.trimEnd().split("\n");
const lines = [
  `\u001B[2m$ rapporteur ${shown}\u001B[22m`,
  "",
  ...all.slice(0, most).join("\n").trimEnd().split("\n"),
];
if (all.length > most) lines.push("", `\u001B[2m(${all.length - most} more lines)\u001B[22m`);

const column = 8.43;
const row = 19;
const edge = 20;
const classes = { 1: "s", 2: "f", 36: "a", 33: "w" };

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

const colour = new RegExp(`(${"\u001B"}\\[\\d+m)`);

/** A line with its colours as tspans. */
function drawLine(line, index) {
  let open = null;
  let svg = "";
  for (const part of line.split(colour)) {
    const code =
      /^\d+$/.test(part.slice(2, -1)) && part.startsWith("\u001B") ? part.slice(2, -1) : null;
    if (code) open = classes[code] ?? null;
    else if (part) svg += open ? `<tspan class="${open}">${escaped(part)}</tspan>` : escaped(part);
  }
  return `<text x="${edge}" y="${edge + row * (index + 0.75)}">${svg}</text>`;
}

const width = Math.round(edge * 2 + column * 80);
const height = Math.round(edge * 2 + row * lines.length);
await writeFile(
  "docs/pictures/terminal.svg",
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>rapporteur read on a terminal</title>
<style>
text{font:14px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;fill:#d8dee9;white-space:pre}
.s{font-weight:bold;fill:#fff}.f{fill:#8f9bb3}.a{fill:#7fd1d9}.w{fill:#e6c07b}
</style>
<rect width="100%" height="100%" rx="10" fill="#1d2230"/>
${lines.map(drawLine).join("\n")}
</svg>
`,
);
