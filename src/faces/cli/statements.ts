import { answerCommand } from "./ask/answer-command.js";

export const addStatements = answerCommand({
  name: "statements",
  summary: "who said what, across reports",
  description:
    "Tells who said what across the archive's reports: the same words once, with every report that carries them, cuts them or words them otherwise. Oldest first.",
  load: async () => (await import("./ask/answers/statements.js")).statementsFace,
});
