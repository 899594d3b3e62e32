import { UsageError } from "./errors.js";

/** When colour is used. */
export const colorChoices = ["auto", "always", "never"] as const;
export type ColorChoice = (typeof colorChoices)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Colour by what was asked for, then NO_COLOR, then FORCE_COLOR, then whether it goes to a terminal. */
export function usesColor(
  choice: ColorChoice,
  isTerminal: boolean,
  environment: Environment,
): boolean {
  if (choice !== "auto") return choice === "always";
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return isTerminal && environment.TERM !== "dumb";
}

const narrowest = 40;
const widest = 500;
/** Longer lines are hard to read, however wide the terminal. */
const widestByItself = 100;

/** Columns to write in: as asked for, else the terminal's up to 100, else 80. */
export function widthOfScreen(asked: number | null, columns: number | undefined): number {
  if (asked !== null) return asked;
  return columns === undefined ? 80 : Math.min(widestByItself, Math.max(narrowest, columns));
}

/** Reads `--width`. */
export function parseWidth(value: string): number {
  const width = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (width >= narrowest && width <= widest) return width;
  throw new UsageError(
    `--width takes a number of columns from ${narrowest} to ${widest}, not “${value}”.`,
  );
}
