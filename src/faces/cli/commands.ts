import type { Command } from "commander";
import { addAdd } from "./add.js";
import type { Outcome } from "./program.js";
import { addRead } from "./read.js";
import { addVerify } from "./verify.js";

/** Every command, in the order of the help. A new one is a file, a line here and a heading in docs/cli.md. */
export const commands: readonly ((program: Command, outcome: Outcome) => void)[] = [
  addRead,
  addAdd,
  addVerify,
];
