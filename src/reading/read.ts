import type { Analysis } from "../language/analysis.js";
import type { Source } from "../source/source.js";
import type { PublishedFound } from "./1-times/find-published.js";
import { findTimes } from "./1-times/find-times.js";
import { findActors } from "./2-actors/find-actors.js";
import { findStatements } from "./3-statements/find-statements.js";
import { hangOnCues } from "./3-statements/hang-on-cues.js";
import { tellOccasions } from "./3-statements/tell-occasions.js";
import { tieFirstPersons } from "./3-statements/tie-first-persons.js";
import { findDemands } from "./4-demands/find-demands.js";
import { findEvents } from "./5-events/find-events.js";
import { findFigures } from "./6-figures/find-figures.js";
import type { Reading } from "./reading.js";

/**
 * Reads a report: the stages in their order, each given what those before it found.
 * `analysis` must be of `source.text`. Equal input gives equal readings; neither is changed.
 */
export function readReport(source: Source, analysis: Analysis): Reading {
  const dated = findTimes(source, analysis);
  const people = findActors(source, analysis);
  const said = findStatements(analysis, people.actors);
  const statements = tellOccasions(analysis, said.statements, dated.times, people.actors);
  const actors = tieFirstPersons(analysis, people.actors, statements);
  const counted = findFigures(analysis, statements, dated.times);
  const known = withPublished(source, dated.published);
  const hung = hangOnCues(analysis, statements);
  const wanted = findDemands(hung, actors, statements);
  const happened = findEvents(hung, {
    actors: wanted.actors,
    statements,
    times: dated.times,
    published: known.published,
  });
  return {
    source: known,
    analysis,
    times: dated.times,
    actors: happened.actors,
    statements,
    demands: wanted.demands,
    events: happened.events,
    figures: counted.figures,
    notices: [
      ...known.notices,
      ...dated.notices,
      ...people.notices,
      ...said.notices,
      ...counted.notices,
    ],
  };
}

/** The source with the publication date that its text tells, and without the notice that there is none. */
function withPublished(source: Source, found: PublishedFound | undefined): Source {
  if (!found) return source;
  const notices = source.notices.filter(({ code }) => code !== "no-publication-date");
  return { ...source, published: found.published, publishedBasis: found.basis, notices };
}
