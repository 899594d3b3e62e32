/**
 * Answers over the archive, each a promise of plain JSON data (types/):
 *
 *   tellStatements, tellDemands, tellTimeline, tellFigures, tellMeetings (archive, scope, part?)
 *   tellNetwork (archive, scope, most?), tellActor (archive, identity, most?), tellStory (archive, story)
 *   tellChanges (archive, report, from, to), tellDossier (archive, story, most?)
 *
 * The last four give null where there is no such actor, story, report or version.
 */
export { tellDemands } from "./demands/tell.js";
export { tellStatements } from "./statements/tell.js";
export * from "./types/index.js";
