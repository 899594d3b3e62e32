import { type Command, Option } from "commander";
import { type ColorChoice, colorChoices, parseWidth, usesColor, widthOfScreen } from "./screen.js";
import type { ViewOptions } from "./terminal/view.js";

/** The options of every command with a view for eyes. */
export interface ScreenOptions {
  readonly color: ColorChoice;
  readonly width?: number;
}

export function addScreenOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--color <when>", "colour in the terminal view")
        .choices(colorChoices)
        .default("auto"),
    )
    .addOption(
      new Option(
        "--width <n>",
        "columns of the terminal view; those of the terminal unless given",
      ).argParser(parseWidth),
    );
}

export function planScreen(options: ScreenOptions, toTerminal: boolean): ViewOptions {
  return {
    width: widthOfScreen(options.width ?? null, toTerminal ? process.stdout.columns : undefined),
    color: usesColor(options.color, toTerminal, process.env),
  };
}
