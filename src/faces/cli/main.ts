#!/usr/bin/env node
import { CommanderError } from "commander";
import { complain, OutputClosed, sentenceOf, UsageError } from "./errors.js";
import { makeProgram } from "./program.js";

/**
 * The command line. Exit codes: 0 all is well, 1 something could not be read or does not hold,
 * 2 the command was called wrongly, 130 interrupted.
 */
async function main(): Promise<number> {
  try {
    const outcome = { exitCode: 0 };
    await makeProgram(outcome).parseAsync();
    return outcome.exitCode;
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof OutputClosed) return 0;
  // commander has printed its own sentence, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  complain(sentenceOf(error), error);
  return error instanceof UsageError ? 2 : 1;
}

process.exitCode = await main();
