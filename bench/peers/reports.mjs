import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/**
 * Hands each report's text of the file that the command names to `read` and writes what it gives as a line:
 * JSON lines one by one, so that nothing piles up, or a text file as one report.
 */
export async function readEach(read) {
  const file = process.argv[2];
  if (!file.endsWith(".jsonl")) return write(await read(readFileSync(file, "utf8")));
  for await (const line of createInterface({ input: createReadStream(file) })) {
    await write(await read(JSON.parse(line).text));
  }
}

function write(value) {
  return new Promise((resolve) => process.stdout.write(`${JSON.stringify(value)}\n`, resolve));
}
