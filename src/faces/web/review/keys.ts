/** What a key does while a report is reviewed. */
export const reviewCommands = [
  { command: "next", keys: ["j", "n", "ArrowDown"], words: "next entry" },
  { command: "previous", keys: ["k", "p", "ArrowUp"], words: "previous entry" },
  { command: "accept", keys: ["a"], words: "accept" },
  { command: "reject", keys: ["r"], words: "reject" },
  { command: "edit", keys: ["e"], words: "correct" },
  { command: "add", keys: ["i"], words: "add an entry over the selected words" },
  { command: "undo", keys: ["u"], words: "take back the last decision" },
  { command: "open", keys: ["Enter"], words: "go to the entry’s words" },
  { command: "help", keys: ["?"], words: "show the keys" },
  { command: "done", keys: ["Escape"], words: "close, then leave the review" },
] as const;
export type ReviewCommand = (typeof reviewCommands)[number]["command"];

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const byKey = new Map<string, ReviewCommand>(
  reviewCommands.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)),
);

/** Outside the review only moving, the keys' help and leaving work. */
const readerCommands = new Set<ReviewCommand>(["next", "previous", "help", "done"]);

/** The command of a key; null for none, and for keys that belong to the browser. */
export function commandOf(key: Key, isReview: boolean): ReviewCommand | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null;
  const command = byKey.get(key.key) ?? null;
  return command !== null && (isReview || readerCommands.has(command)) ? command : null;
}
