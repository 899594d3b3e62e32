// Makes docs/cli.md from the program's own help. `npm run docs` writes it; a house test compares it.

/** The reference of a commander program as Markdown. */
export function cliReference(program) {
  const sections = program.commands.flatMap((command) => [
    `## rapporteur ${command.name()}`,
    fenced(command.helpInformation()),
    ...command.options.map((option) => `### ${option.long}\n\n${sentence(option)}`),
  ]);
  return `${[
    "# The command line",
    "This page is made from the program's own help by `npm run docs`; a test compares the two. [sources.md](sources.md) says what can be read, [formats.md](formats.md) what comes out.",
    fenced(helpOf(program)),
    ...sections,
  ].join("\n\n")}\n`;
}

/** The help with what is printed after it. */
function helpOf(program) {
  let text = "";
  const { writeOut } = program.configureOutput();
  program.configureOutput({
    writeOut: (words) => {
      text += words;
    },
  });
  program.outputHelp();
  program.configureOutput({ writeOut });
  return text;
}

function fenced(text) {
  return `\`\`\`\n${text.trimEnd()}\n\`\`\``;
}

function sentence(option) {
  const { description, argChoices, defaultValue, defaultValueDescription } = option;
  const parts = [`${description.charAt(0).toUpperCase()}${description.slice(1)}.`];
  if (argChoices) parts.push(`One of ${argChoices.map((choice) => `\`${choice}\``).join(", ")}.`);
  if (defaultValue !== undefined) {
    const why = defaultValueDescription ? ` (${defaultValueDescription})` : "";
    parts.push(`\`${defaultValue}\`${why} unless given.`);
  }
  return parts.join(" ");
}
