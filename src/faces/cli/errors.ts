import { onOneLine } from "./terminal/visible.js";

/** The command was called wrongly: exit 2. The message is one sentence, or two, for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Something that the user can put right stands in the way: exit 1. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Who reads the output went away (`| head`): nothing to say, nothing more to do. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/** Errors whose message is written for the user: ours by name, so that those from worker threads count too. */
const spoken = new Set(["UsageError", "Refusal", "SourceError", "ModelProblem", "ArchiveProblem"]);

/** One sentence for the user, never a stack trace. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error))
    return `Something unexpected went wrong (${onOneLine(String(error))}).`;
  if (spoken.has(error.name)) return onOneLine(error.message);
  const message = onOneLine(error.message).slice(0, 400).replace(/\.?$/, ".");
  return `Something unexpected went wrong: ${message} Set RAPPORTEUR_DEBUG=1 to see where, and please report it.`;
}

/** Prints one sentence on stderr, and where it came from if that is asked for. */
export function complain(message: string, error?: unknown): void {
  process.stderr.write(`rapporteur: ${onOneLine(message)}\n`);
  if (!process.env.RAPPORTEUR_DEBUG || !(error instanceof Error) || !error.stack) return;
  process.stderr.write(`${error.stack}\n`);
}
