import type { RecordOnlyFormat } from "./format.js";
import { legend } from "./html/legend.js";
import { policyOf } from "./html/policy.js";
import { script } from "./html/script.js";
import { writeSection } from "./html/section.js";
import { style } from "./html/style.js";

/**
 * One self-contained page for people: every report as it reads, statements, events, demands, figures and times
 * marked in it and listed beside it; a box for each kind takes it away. It asks for nothing from outside, and its policy lets no script run but its own.
 */
export const html: RecordOnlyFormat = {
  name: "html",
  extension: ".html",
  begin: () => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Who said what</title>
<style>${style}</style>
</head>
<body>
<header class="top" id="top">
<h1>Who said what</h1>
${legend}
<p class="keys"><kbd>Tab</kbd> to the list, <kbd>↑</kbd> <kbd>↓</kbd> through it, <kbd>Enter</kbd> to the words, <kbd>Esc</kbd> to let go</p>
</header>
<main>
`,
  each: ({ record }, index) => writeSection(record, index + 1),
  end: () => `</main>
<p class="bar" role="status" hidden></p>
<script>${script}</script>
</body>
</html>
`,
};

const policy = policyOf(style, script);
