import type { Analysis } from "../language/analysis.js";
import type { Source } from "../source/source.js";
import { findActors } from "./2-actors/find-actors.js";
import { findStatements } from "./3-statements/find-statements.js";
import { findFigures } from "./6-figures/find-figures.js";
import type { Reading } from "./reading.js";

/**
 * Reads a report: the stages in their order, each given what those before it found.
 * `analysis` must be of `source.text`. Equal input gives equal readings; neither is changed.
 */
export function readReport(source: Source, analysis: Analysis): Reading {
  const people = findActors(source, analysis);
  const said = findStatements(analysis, people.actors);
  const counted = findFigures(analysis, said.statements);
  return {
    source,
    analysis,
    actors: people.actors,
    times: [],
    statements: said.statements,
    figures: counted.figures,
    notices: [...source.notices, ...people.notices, ...said.notices, ...counted.notices],
  };
}
