import type { Archive } from "../../archive/archive.js";
import { demandsPart, findDemands } from "./demands/tell.js";
import { findFigures } from "./figures/tell.js";
import { findGroup } from "./find-group.js";
import { gather } from "./gather/gather.js";
import { nameActors } from "./gather/name-actors.js";
import { makeNetwork } from "./meetings/network.js";
import { findMeetings } from "./meetings/tell.js";
import { takePart } from "./part.js";
import { findStatements } from "./statements/tell.js";
import { makeStory } from "./story.js";
import { findTimeline } from "./timeline/tell.js";
import type { Dossier, Scope } from "./types/index.js";

/**
 * All answers about a story, from one look at its reports; at most `most` items a list, from 1 to 500. Null when there
 * is no story of that number. Of one that was merged, the one that it went into.
 */
export async function tellDossier(
  archive: Archive,
  story: number,
  most = 500,
  window: Pick<Scope, "reports" | "older"> = {},
): Promise<Dossier | null> {
  const group = await findGroup(archive, "story", story);
  if (!group) return null;
  const gathered = await gather(archive, { story: group.number, ...window });
  const statements = findStatements(gathered);
  const demands = findDemands(gathered);
  const meetings = findMeetings(gathered);
  return nameActors(archive, {
    story: makeStory(gathered, group),
    timeline: takePart(gathered, findTimeline(gathered), { most }),
    statements: takePart(gathered, statements, { most }),
    demands: demandsPart(gathered, demands, { most }),
    figures: takePart(gathered, findFigures(gathered), { most }),
    meetings: takePart(gathered, meetings, { most }),
    network: makeNetwork(gathered, { meetings, demands, statements }, most),
  });
}
