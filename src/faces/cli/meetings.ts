import { answerCommand } from "./ask/answer-command.js";

export const addMeetings = answerCommand({
  name: "meetings",
  summary: "who met whom, or was to",
  description:
    "Tells who met whom or was to: held, planned, offered, refused, cancelled or moved, as the last report has it. By day.",
  load: async () => (await import("./ask/answers/meetings.js")).meetingsFace,
});
