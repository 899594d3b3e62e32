import { z } from "zod";
import type { KeptDecision } from "../../../archive/decisions.js";
import { undoDecision } from "../../../dossier/identities/decide.js";
import { numberInAddress } from "../api/common.js";
import { undoAnswer, undoRequest } from "../api/decisions.js";
import { Failure } from "../failure.js";
import type { Room } from "../room.js";
import { defineRoute } from "../route.js";
import { reportNumbered } from "../views.js";
import { asConflict, judgementOf } from "./identities.js";

export const undoRoute = defineRoute({
  method: "POST",
  path: "/decisions/{decision}/undo.json",
  about: "Takes a decision back: about an entry, or a merge or split of actors.",
  params: z.object({ decision: numberInAddress }),
  query: null,
  body: undoRequest,
  answer: undoAnswer,
  status: 201,
  handle(room, { params, body }) {
    const judgement = judgementOf(room, body);
    return room.write(() =>
      room.archive.together(async () => {
        const taken = await find(room, params.decision);
        if (taken.report !== null) {
          return { decision: await undoEntry(room, taken, judgement), identity: null };
        }
        return asConflict(undoDecision(room.archive, taken.number, judgement));
      }),
    );
  },
});

async function find(room: Room, number: number): Promise<KeptDecision> {
  const taken = await room.archive.decisions.decision(number);
  if (!taken) throw new Failure("not-found", `There is no decision ${number}.`);
  if (taken.undoneBy !== null) {
    throw new Failure(
      "already-undone",
      `Decision ${number} was taken back before, by decision ${taken.undoneBy}.`,
    );
  }
  if (taken.act === "undo") {
    throw new Failure("conflict", `Decision ${number} takes another back; decide anew instead.`);
  }
  return taken;
}

async function undoEntry(
  room: Room,
  taken: KeptDecision,
  { who, at, reason }: ReturnType<typeof judgementOf>,
): Promise<KeptDecision> {
  const { version } = await reportNumbered(room, taken.report ?? 0);
  const { report, entry, number } = taken;
  return room.archive.decisions.decide({
    ...{ act: "undo", at, who, reason, report, version, entry, undoes: number },
    ...{ before: null, after: null },
  });
}
