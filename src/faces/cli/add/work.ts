import type { Archive, KeptVersion } from "../../../archive/archive.js";
import { placeName } from "../../../source/problem.js";
import type { SourceResult } from "../../../source/read.js";
import { version } from "../../../version.js";
import type { PlannedInputs } from "../input-options.js";
import type { Crew } from "../read/crew.js";
import type { ToKeep } from "./keep.js";
import { type Identity, identify } from "./key.js";

/** What became of one input before it is kept. */
export type Worked = { readonly bytesRead: number } & (
  | { readonly kind: "read"; readonly report: ToKeep }
  | { readonly kind: "kept" }
  | { readonly kind: "failed"; readonly name: string; readonly message: string }
);

interface Working extends PlannedInputs {
  readonly again: boolean;
}

/** Reads a report unless its newest version says the same already. */
export async function makeWork(
  archive: Archive,
  crew: Crew,
  run: Working,
): Promise<(result: SourceResult) => Promise<Worked>> {
  const streams = new Set(run.inputs.flatMap((input) => ("stream" in input ? [input.name] : [])));
  const isKept = await makeCheck(archive, run);
  return async (result) => {
    const { bytesRead } = result;
    if (!result.ok) {
      const { message, where } = result.problem;
      return { kind: "failed", name: placeName(where), message, bytesRead };
    }
    const { source, where } = result;
    const identity = identify(source, where, streams);
    if (await isKept(identity)) return { kind: "kept", bytesRead };
    const answer = await crew.read({ source, index: 0 });
    const name = placeName(where);
    return answer.ok
      ? { kind: "read", report: { key: identity.key, name, text: answer.text }, bytesRead }
      : { kind: "failed", name, message: answer.message, bytesRead };
  };
}

/** Whether a report need not be read. */
async function makeCheck(
  archive: Archive,
  run: Working,
): Promise<(identity: Identity) => Promise<boolean>> {
  // One that comes twice in a run is compared when it is kept: by then the first is there.
  const underway = new Set<string>();
  const model = run.again ? await modelOf(run.model) : null;
  const isSame = ({ sha256, by, model: readBy }: KeptVersion, asked: string) =>
    sha256 === asked && (model === null || (readBy === model && by === `rapporteur ${version}`));
  return async ({ key, sha256 }) => {
    const newest = underway.has(key) ? null : await archive.newest(key);
    if (newest !== null) {
      if (isSame(newest, sha256)) return true;
      const older = newest.version === 1 ? [] : await archive.versions(newest.report);
      if (older.some((one) => isSame(one, sha256))) return true;
    }
    underway.add(key);
    return false;
  };
}

async function modelOf(folder: string | null): Promise<string> {
  const { nameModel, ownModelFolder } = await import("../../../language/model.js");
  return nameModel(folder ?? ownModelFolder);
}
