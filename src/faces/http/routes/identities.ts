import { mergeIdentities, splitIdentity } from "../../../dossier/identities/decide.js";
import { identityAnswer, mergeRequest, splitRequest } from "../api/actors.js";
import { Failure } from "../failure.js";
import type { Room } from "../room.js";
import { defineRoute } from "../route.js";
import { groupNumbered } from "../views.js";
import { actorParams } from "./actors.js";

export const mergeRoute = defineRoute({
  method: "POST",
  path: "/actors/{actor}/merge.json",
  about:
    "Says that two identities are one: that of the request becomes a part of that of the address.",
  params: actorParams,
  query: null,
  body: mergeRequest,
  answer: identityAnswer,
  status: 201,
  async handle(room, { params, body }) {
    await groupNumbered(room, "identity", params.actor);
    await groupNumbered(room, "identity", body.from);
    const judgement = judgementOf(room, body);
    return room.write(() =>
      asConflict(mergeIdentities(room.archive, params.actor, body.from, judgement)),
    );
  },
});

export const splitRoute = defineRoute({
  method: "POST",
  path: "/actors/{actor}/split.json",
  about:
    "Says that some of its actors of reports are somebody else: they become an identity of their own.",
  params: actorParams,
  query: null,
  body: splitRequest,
  answer: identityAnswer,
  status: 201,
  async handle(room, { params, body }) {
    await groupNumbered(room, "identity", params.actor);
    const judgement = judgementOf(room, body);
    return room.write(() =>
      asConflict(splitIdentity(room.archive, params.actor, body.members, judgement)),
    );
  },
});

interface Judged {
  readonly who?: string | undefined;
  readonly reason?: string | null | undefined;
}

export function judgementOf(room: Room, { who, reason }: Judged) {
  return { who: who ?? room.who, at: room.now(), reason: reason ?? null };
}

/** What cannot be decided about identities says why in a sentence. */
export async function asConflict<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof RangeError ? new Failure("conflict", error.message) : error;
  }
}
