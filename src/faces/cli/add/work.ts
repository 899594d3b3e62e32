import type { Archive } from "../../../archive/archive.js";
import { placeName } from "../../../source/problem.js";
import type { SourceResult } from "../../../source/read.js";
import { version } from "../../../version.js";
import type { PlannedInputs } from "../input-options.js";
import type { Crew } from "../read/crew.js";
import { type GoingBack, type GoneBack, watchGoingBack } from "./going-back.js";
import type { ToKeep } from "./keep.js";
import { type Identity, identify } from "./key.js";

/** What became of one input before it is kept. */
export type Worked = { readonly bytesRead: number } & (
  | { readonly kind: "read"; readonly report: ToKeep }
  | { readonly kind: "kept" }
  /** Its text is that of an older version: what to do is known when the input has ended. */
  | { readonly kind: "held" }
  | { readonly kind: "failed"; readonly name: string; readonly message: string }
);

interface Working extends PlannedInputs {
  readonly again: boolean;
}

export interface Work {
  /** Reads a report unless its newest version says the same already. */
  work(result: SourceResult): Promise<Worked>;
  /** Once the input has ended: the reports that went back to an older text, to be read. */
  end: GoingBack["end"];
  readBack(report: GoneBack): Promise<Worked>;
}

export async function makeWork(archive: Archive, crew: Crew, run: Working): Promise<Work> {
  const streams = new Set(run.inputs.flatMap((input) => ("stream" in input ? [input.name] : [])));
  const check = await makeCheck(archive, run);
  const back = watchGoingBack();
  let bytes = 0;
  const read = async ({ key, name, source }: GoneBack, bytesRead: number): Promise<Worked> => {
    const answer = await crew.read({ source, index: 0 });
    return answer.ok
      ? { kind: "read", report: { key, name, text: answer.text }, bytesRead }
      : { kind: "failed", name, message: answer.message, bytesRead };
  };
  return {
    async work(result) {
      const { bytesRead } = result;
      bytes = bytesRead;
      if (!result.ok) {
        const { message, where } = result.problem;
        return { kind: "failed", name: placeName(where), message, bytesRead };
      }
      const { source, where } = result;
      const identity = identify(source, where, streams);
      const turn = back.come(identity.key);
      const found = await check(identity);
      if (found === "kept") return { kind: "kept", bytesRead };
      const report = { key: identity.key, name: placeName(where), source };
      if (found === "new") return read(report, bytesRead);
      back.hold(turn, report);
      return { kind: "held", bytesRead };
    },
    end: back.end,
    readBack: (report) => read(report, bytes),
  };
}

type Check = (identity: Identity) => Promise<"kept" | "older" | "new">;

/** Whether a report need not be read, or has a text that an older version of it has. */
async function makeCheck(archive: Archive, run: Working): Promise<Check> {
  // One that comes twice in a run is compared when it is kept: by then the first is there.
  const underway = new Set<string>();
  const model = run.again ? await modelOf(run.model) : null;
  return async ({ key, sha256 }) => {
    const newest = underway.has(key) ? null : await archive.newest(key);
    if (newest !== null && newest.sha256 === sha256) {
      const { by, model: readBy } = newest;
      const isRead = model === null || (readBy === model && by === `rapporteur ${version}`);
      if (isRead) return "kept";
    } else if (newest !== null && newest.version > 1) {
      const versions = await archive.versions(newest.report);
      if (versions.some((one) => one.sha256 === sha256)) return "older";
    }
    underway.add(key);
    return "new";
  };
}

async function modelOf(folder: string | null): Promise<string> {
  const { nameModel, ownModelFolder } = await import("../../../language/model.js");
  return nameModel(folder ?? ownModelFolder);
}
