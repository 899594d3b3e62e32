import { answerCommand } from "./ask/answer-command.js";

export const addDemands = answerCommand({
  name: "demands",
  summary: "who wants what of whom, across reports",
  description:
    "Tells who demands what of whom: when it was first told and when again, in which words, and whether a report shows it agreed to or refused. Oldest first.",
  load: async () => (await import("./ask/answers/demands.js")).demandsFace,
});
