import { answerCommand } from "./ask/answer-command.js";

export const addTimeline = answerCommand({
  name: "timeline",
  summary: "what happened when, across reports",
  description:
    "Tells what happened when: events merged across reports, with each report's own date where they differ. Oldest first.",
  load: async () => (await import("./ask/answers/timeline.js")).timelineFace,
});
