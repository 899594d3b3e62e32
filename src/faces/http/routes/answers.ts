import type { z } from "zod";
import type { Archive } from "../../../archive/archive.js";
import {
  type Part,
  type Scope,
  tellDemands,
  tellFigures,
  tellMeetings,
  tellNetwork,
  tellStatements,
  tellTimeline,
} from "../../../dossier/answers/index.js";
import {
  answerQuery,
  demandsAnswer,
  figuresAnswer,
  meetingsAnswer,
  networkAnswer,
  statementsAnswer,
  timelineAnswer,
} from "../api/answers.js";
import { type AnyRoute, defineRoute } from "../route.js";
import { given, windowOf } from "../views.js";

function answerRoute<Answer extends z.ZodType>(
  path: string,
  about: string,
  answer: Answer,
  tell: (archive: Archive, scope: Scope, part: Part) => Promise<z.input<Answer>>,
) {
  return defineRoute({
    method: "GET",
    path,
    about,
    params: null,
    query: answerQuery,
    body: null,
    answer: answer as z.ZodType,
    handle({ reviewed }, { query: { most, after, ...scope } }) {
      const some = windowOf(scope);
      return tell(reviewed, { ...given(scope), ...some }, given({ most, after }));
    },
  });
}

/** The answers of the dossier over a story, an actor, an outlet or a stretch of time. */
export const answerRoutes: readonly AnyRoute[] = [
  answerRoute("/timeline.json", "Events merged across reports.", timelineAnswer, tellTimeline),
  answerRoute("/statements.json", "Statements across reports.", statementsAnswer, tellStatements),
  answerRoute("/demands.json", "Who wants what of whom.", demandsAnswer, tellDemands),
  answerRoute("/figures.json", "Counts and amounts side by side.", figuresAnswer, tellFigures),
  answerRoute("/meetings.json", "Who met whom, or was to.", meetingsAnswer, tellMeetings),
  answerRoute(
    "/network.json",
    "Actors, and what ties them.",
    networkAnswer,
    (archive, scope, part) => tellNetwork(archive, scope, part.most),
  ),
];
