import type { Command } from "commander";
import type { Archive } from "../../../archive/archive.js";
import type { Answer, Part, Scope } from "../../../dossier/answers/types/index.js";
import type { Outcome } from "../program.js";
import type { View } from "../terminal/view.js";
import type { Marks } from "./marks.js";
import {
  type AskOptions,
  addAskOptions,
  addNextOption,
  addScopeOptions,
  type NextOption,
  type ScopeOptions,
} from "./options.js";

/** One kind of answer on the command line. */
export interface AnswerFace<Item> {
  /** What its items are called, for one of them. */
  readonly noun: string;
  tell(archive: Archive, scope: Scope, part: Part): Promise<Answer<Item>>;
  /** An item for eyes: lines without line ends. */
  view(item: Item, view: ItemView): readonly string[];
  /** The items as a table, with its head. */
  csv(items: readonly Item[], marks: Marks): string;
}

export interface ItemView extends View {
  readonly marks: Marks;
}

interface AnswerCommand<Item> {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** Loaded when the command is called. */
  readonly load: () => Promise<AnswerFace<Item>>;
}

/** A command that gives an answer over the archive, or over the reports that its options leave. */
export function answerCommand<Item>(
  command: AnswerCommand<Item>,
): (program: Command, outcome: Outcome) => void {
  return (program) => {
    const added = program
      .command(command.name)
      .summary(command.summary)
      .description(command.description);
    addAskOptions(addNextOption(addScopeOptions(added))).action(
      async (options: AskOptions & NextOption & ScopeOptions) => {
        const { runAnswer } = await import("./run-answer.js");
        await runAnswer(await command.load(), options);
      },
    );
  };
}
