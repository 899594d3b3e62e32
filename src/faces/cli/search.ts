import { type Command, Option } from "commander";
import { askedKinds } from "../../archive/asking.js";
import { acts, eventTypes, factualities } from "../../reading/reading.js";
import { addAskOptions, addNextOption, addScopeOptions } from "./ask/options.js";
import type { SearchOptions } from "./ask/search/question.js";
import type { Outcome } from "./program.js";

export function addSearch(program: Command, _outcome: Outcome): void {
  const command = program
    .command("search")
    .summary("find reports and entries in the archive")
    .description(
      'Finds reports by their words: all must be there, "quoted words" stand together. With --speaker, --addressee, --according, --place, --act, --type, --factuality or --kind it finds entries instead, in the reports that fit. Without words the newest come first.',
    )
    .argument("[words...]", "words of the text or title")
    .option("--speaker <name>", "statements of this speaker: words of a name, or a number")
    .option("--addressee <name>", "statements to this addressee")
    .option("--according <name>", "events and figures that this one tells of")
    .option("--place <name>", "entries at this place")
    .addOption(new Option("--act <act>", "statements of this kind").choices(acts))
    .addOption(new Option("--type <type>", "events of this type").choices(eventTypes))
    .addOption(new Option("--factuality <word>", "events that are told so").choices(factualities))
    .addOption(new Option("--kind <kind>", "entries of this kind").choices(askedKinds));
  addAskOptions(addNextOption(addScopeOptions(command))).action(
    async (words: string[], options: SearchOptions) => {
      const { runSearch } = await import("./ask/search/run.js");
      await runSearch(words, options);
    },
  );
}
