import type { AnyRoute } from "./route.js";
import { actorRoute, actorsRoute } from "./routes/actors.js";
import { addRoute } from "./routes/add.js";
import { answerRoutes } from "./routes/answers.js";
import { changesRoute } from "./routes/changes.js";
import { decideRoute, decisionsRoute } from "./routes/decisions.js";
import { correctionsRoute, exportRoute, exportsRoute } from "./routes/exports.js";
import { mergeRoute, splitRoute } from "./routes/identities.js";
import { jobEventsRoute, jobRoute } from "./routes/jobs.js";
import { openApiRoute } from "./routes/open-api.js";
import { overviewRoute } from "./routes/overview.js";
import {
  joinTextsRoute,
  mergeStoriesRoute,
  splitOriginRoute,
  splitStoryRoute,
} from "./routes/regroup.js";
import { reportRoute } from "./routes/report.js";
import { reportsRoute } from "./routes/reports.js";
import { applyRereadRoute, rereadRoute } from "./routes/reread.js";
import { searchRoute } from "./routes/search.js";
import { removeSearchRoute, saveSearchRoute, searchesRoute } from "./routes/searches.js";
import { storiesRoute, storyRoute } from "./routes/stories.js";
import { undoRoute } from "./routes/undo.js";
import { versionsRoute } from "./routes/versions.js";

/** Every route, in the order in which they are tried. A new one is a file, a line here and a heading in docs/http.md. */
export const routes: readonly AnyRoute[] = [
  overviewRoute,
  reportsRoute,
  reportRoute,
  versionsRoute,
  changesRoute,
  decisionsRoute,
  decideRoute,
  undoRoute,
  rereadRoute,
  applyRereadRoute,
  searchRoute,
  searchesRoute,
  saveSearchRoute,
  removeSearchRoute,
  storiesRoute,
  storyRoute,
  mergeStoriesRoute,
  splitStoryRoute,
  joinTextsRoute,
  splitOriginRoute,
  ...answerRoutes,
  actorsRoute,
  actorRoute,
  mergeRoute,
  splitRoute,
  addRoute,
  jobRoute,
  jobEventsRoute,
  exportsRoute,
  correctionsRoute,
  exportRoute,
  openApiRoute,
];
