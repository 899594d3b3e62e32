import { answerCommand } from "./ask/answer-command.js";

export const addFigures = answerCommand({
  name: "figures",
  summary: "how many, according to whom, side by side",
  description:
    "Tells what is counted and by whom: each claim with its day and its report, from the least to the most, where two cannot both hold, and where numbers rise or fall. Those with most reports first.",
  load: async () => (await import("./ask/answers/figures.js")).figuresFace,
});
