import { setTimeout } from "node:timers/promises";
import type { Archive } from "../../../archive/archive.js";
import { complain, sentenceOf } from "../errors.js";

/** So few reports at a time that no visitor waits noticeably. */
const atATime = 8;
/** Milliseconds for others in between. */
const rest = 4;

/** Brings what an older program kept up to date while the reading room is open. Gives what stops it. */
export function renewMeanwhile(archive: Archive): () => Promise<void> {
  let isOpen = !archive.readOnly;
  const renewing = async () => {
    let left = isOpen ? await archive.outdated() : 0;
    while (isOpen && left > 0) {
      left = await archive.renew(atATime);
      await setTimeout(rest);
    }
  };
  const end = renewing().catch((error: unknown) => complain(sentenceOf(error), error));
  return () => {
    isOpen = false;
    return end;
  };
}
