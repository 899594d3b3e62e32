import { Command } from "commander";
import { version } from "../../version.js";
import { commands } from "./commands.js";

/** How the command went; commands set the exit code, `main` uses it. */
export interface Outcome {
  exitCode: number;
}

/** Columns of the help, whatever the terminal: docs/cli.md is made from it. */
const helpWidth = 80;

/** The whole command line, ready to parse. Help and usage errors are thrown as `CommanderError`. */
export function makeProgram(outcome: Outcome): Command {
  const program = new Command("rapporteur")
    .description(
      "Reads news reports and keeps a checkable record of who said what to whom,\nevery entry pinned to the exact words. Works offline.",
    )
    .version(`rapporteur ${version}`, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .addHelpText("after", epilogue);
  for (const add of commands) add(program, outcome);
  for (const command of [program, ...program.commands]) fitForPeople(command);
  return program;
}

function fitForPeople(command: Command): void {
  command
    .exitOverride()
    .helpOption("-h, --help", "show this help")
    .showSuggestionAfterError(true)
    .configureHelp({ helpWidth, showGlobalOptions: false })
    .configureOutput({
      outputError: (message, write) => write(asSentence(message)),
    });
}

/** commander's messages in our manner: `error: unknown option '--x'` becomes a sentence. */
function asSentence(message: string): string {
  const words = message
    .replace(/^error: /, "")
    .trim()
    .replace(/\n/g, " ");
  const end = /[.?)]$/.test(words) ? "" : ".";
  return `rapporteur: ${words.charAt(0).toUpperCase()}${words.slice(1)}${end} See rapporteur --help.\n`;
}

const epilogue = `
Examples:
  rapporteur read report.txt --published 2025-03-12
  rapporteur read reports/ --format jsonl -o records.jsonl
  curl -s https://news.example/page | rapporteur read --input html
  rapporteur verify records.jsonl
  rapporteur add reports/
  rapporteur search harbour "safety rules" --from 2025-03
  rapporteur demands --actor "Ilse Tammer" --format csv

Exit codes: 0 all is well; 1 something could not be read or does not hold;
2 the command was called wrongly.`;
