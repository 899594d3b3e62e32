import type { Command } from "commander";
import { addActors } from "./actors.js";
import { addAdd } from "./add.js";
import { addChanges } from "./changes.js";
import { addCheck } from "./check.js";
import { addDemands } from "./demands.js";
import { addDossier } from "./dossier.js";
import { addExport } from "./export.js";
import { addFigures } from "./figures.js";
import { addMeetings } from "./meetings.js";
import type { Outcome } from "./program.js";
import { addRead } from "./read.js";
import { addReports } from "./reports.js";
import { addSearch } from "./search.js";
import { addServe } from "./serve.js";
import { addStatements } from "./statements.js";
import { addStories } from "./stories.js";
import { addTimeline } from "./timeline.js";
import { addVerify } from "./verify.js";

/** Every command, in the order of the help. A new one is a file, a line here and a heading in docs/cli.md. */
export const commands: readonly ((program: Command, outcome: Outcome) => void)[] = [
  addRead,
  addVerify,
  addAdd,
  addSearch,
  addReports,
  addStories,
  addActors,
  addStatements,
  addDemands,
  addTimeline,
  addFigures,
  addMeetings,
  addChanges,
  addDossier,
  addExport,
  addServe,
  addCheck,
];
