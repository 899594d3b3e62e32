import type { DemandsAnswer } from "./demands.js";
import type { FiguresAnswer } from "./figures.js";
import type { MeetingsAnswer, NetworkAnswer } from "./meetings.js";
import type { StatementsAnswer } from "./statements.js";
import type { StoryAnswer } from "./story.js";
import type { TimelineAnswer } from "./timeline.js";

/** All answers about a story, from one look at its reports. */
export interface Dossier {
  readonly story: StoryAnswer;
  readonly timeline: TimelineAnswer;
  readonly statements: StatementsAnswer;
  readonly demands: DemandsAnswer;
  readonly figures: FiguresAnswer;
  readonly meetings: MeetingsAnswer;
  readonly network: NetworkAnswer;
}
