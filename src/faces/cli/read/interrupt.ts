/** Tidies up before an interrupt ends the program; a second one does not wait. Gives what takes this back. */
export function onInterrupt(tidy: () => Promise<void>): () => void {
  const stop = async (signal: NodeJS.Signals) => {
    await tidy();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  };
}
