import type { Command } from "commander";
import {
  type AskOptions,
  addAskOptions,
  addNextOption,
  type NextOption,
  parseStory,
} from "./ask/options.js";
import type { Outcome } from "./program.js";

export function addStories(program: Command, _outcome: Outcome): void {
  const command = program
    .command("stories")
    .summary("which reports tell the same story")
    .description(
      "Lists the stories that reports of the archive tell, largest first. With the number of one: its reports, which of them copy each other, who takes part and how much is told.",
    )
    .argument("[story]", "number of a story", parseStory);
  addAskOptions(addNextOption(command)).action(
    async (story: number | undefined, options: AskOptions & NextOption) => {
      const { runStories } = await import("./ask/lists/stories.js");
      await runStories(story ?? null, options);
    },
  );
}
