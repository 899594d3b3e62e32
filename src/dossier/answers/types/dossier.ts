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

/** A dossier that can stand alone: what it is and what made it come first. */
export interface DossierFile extends Dossier {
  readonly format: "rapporteur-dossier";
  /** A change that a reader of this version could not understand gets a new number. */
  readonly version: 1;
  readonly made: DossierMade;
}

/** What made a dossier. */
export interface DossierMade {
  /** Program and version that put it together: `rapporteur 0.1.0`. */
  readonly by: string;
  /**
   * When, in ISO 8601 with its zone. Null unless the caller gives it: the same archive gives the same bytes, so nothing
   * reads the clock on its own.
   */
  readonly at: string | null;
  /** What read the reports that the answers point to; most reports first. */
  readonly readings: readonly DossierReading[];
}

export interface DossierReading {
  /** Program and version: `rapporteur 0.1.0`. */
  readonly by: string;
  /** The weights that read: `en-1`. */
  readonly model: string;
  readonly reports: number;
}
