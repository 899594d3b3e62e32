import { z } from "zod";
import type {
  ActorAnswer,
  Answer,
  ChangesAnswer,
  DemandsAnswer,
  Dossier,
  FiguresAnswer,
  MeetingsAnswer,
  NetworkAnswer,
  StatementsAnswer,
  TimelineAnswer,
} from "../../../dossier/answers/index.js";
import { dayInAddress, numberInAddress, paging, shortWords, someReports } from "./common.js";

/**
 * GET /timeline.json, /statements.json, /demands.json, /figures.json, /meetings.json and /network.json:
 * the answers of src/dossier/answers, whose types say what stands in them.
 */
export const answerQuery = paging.extend({
  ...someReports.shape,
  story: numberInAddress.optional(),
  actor: numberInAddress.optional(),
  from: dayInAddress.optional(),
  to: dayInAddress.optional(),
  outlet: shortWords.optional(),
});
export type AnswerQuery = z.input<typeof answerQuery>;

/** An answer as the dossier computes it; its shape is checked where it is made. */
function answer<Type>(about: string) {
  return z
    .custom<Type>((value) => typeof value === "object" && value !== null)
    .meta({ type: "object", description: about });
}

export const timelineAnswer = answer<TimelineAnswer>("Events merged across reports");
export const statementsAnswer = answer<StatementsAnswer>("Statements across reports");
export const demandsAnswer = answer<DemandsAnswer>("Who wants what of whom");
export const figuresAnswer = answer<FiguresAnswer>("Counts and amounts side by side");
export const meetingsAnswer = answer<MeetingsAnswer>("Who met whom, or was to");
export const networkAnswer = answer<NetworkAnswer>("Actors, and what ties them");
export const actorAnswer = answer<ActorAnswer>("One identity over time");
export const changesAnswer = answer<ChangesAnswer>("What another version tells otherwise");
export const dossierAnswer = answer<Dossier>("All answers about a story");

export type {
  ActorAnswer,
  Answer,
  ChangesAnswer,
  DemandsAnswer,
  Dossier,
  FiguresAnswer,
  MeetingsAnswer,
  NetworkAnswer,
  StatementsAnswer,
  TimelineAnswer,
};
