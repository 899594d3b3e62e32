/**
 * Answers over the archive, each a promise of plain JSON data (types/). Those about one actor, story, report or
 * dossier give null where there is none.
 */
export { tellActor } from "./actor/tell.js";
export { tellChanges } from "./changes/tell.js";
export { tellDemands } from "./demands/tell.js";
export { tellDossier } from "./dossier.js";
export { tellFigures } from "./figures/tell.js";
export { tellNetwork } from "./meetings/network.js";
export { tellMeetings } from "./meetings/tell.js";
export { tellStatements } from "./statements/tell.js";
export { tellStory } from "./story.js";
export { tellTimeline } from "./timeline/tell.js";
export * from "./types/index.js";
