import { contains } from "../../text/span.js";
import { dependentsBy } from "../2-actors/tree.js";
import { below, isIntroducedBy } from "../4-demands/words.js";
import type { Draft, Ground } from "./draft.js";
import type { Times } from "./find-times.js";

/** What is said is said once: "demanded all reports since 2015". */
const spoken: ReadonlySet<string> = new Set([
  "ACCUSE",
  "AGREE",
  "REJECT",
  "REQUEST",
  "SUPPORT",
  "THREATEN",
]);

/** "Since the landing of 3 May, Kelmar has been shelling": what goes on since then is timed by its beginning. */
export function timesSince(drafts: readonly Draft[], times: Times, ground: Ground): Times {
  const more = new Map(times);
  for (const draft of drafts) {
    if (more.has(draft) || draft.clause < 0 || spoken.has(draft.type)) continue;
    const since = dependentsBy(ground.tree, draft.clause, "obl", "advcl").find((at) =>
      isIntroducedBy(ground.tree, at, ["since"]),
    );
    if (since === undefined) continue;
    const under = [since, ...below(ground.tree, since)].map((at) => ground.tree.tokens[at]);
    const begun = ground.times.find(
      (time) => time.type === "DATE" && under.some((token) => token && contains(time.span, token)),
    );
    if (begun) more.set(draft, begun);
  }
  return more;
}
