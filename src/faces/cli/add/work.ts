import type { Archive, KeptVersion } from "../../../archive/archive.js";
import { placeName } from "../../../source/problem.js";
import type { SourceResult } from "../../../source/read.js";
import { version } from "../../../version.js";
import { type GoingBack, type GoneBack, watchGoingBack } from "../../adding/going-back.js";
import { lookUpKept } from "../../adding/is-kept.js";
import { identify } from "../../adding/key.js";
import type { PlannedInputs } from "../input-options.js";
import type { Crew } from "../read/crew.js";
import type { ToKeep } from "./keep.js";

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
  const isKept = lookUpKept(archive, await readsOnce(run));
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
      const { text } = await isKept(identity);
      if (text === "kept") return { kind: "kept", bytesRead };
      const report = { key: identity.key, name: placeName(where), source };
      if (text === "new") return read(report, bytesRead);
      back.hold(turn, report);
      return { kind: "held", bytesRead };
    },
    end: back.end,
    readBack: (report) => read(report, bytes),
  };
}

/** Whether a version need not be read anew: only `--again` asks for it, where another program or model read it. */
async function readsOnce(run: Working): Promise<(newest: KeptVersion) => boolean> {
  if (!run.again) return () => true;
  const model = await modelOf(run.model);
  return (newest) => newest.model === model && newest.by === `rapporteur ${version}`;
}

async function modelOf(folder: string | null): Promise<string> {
  const { nameModel, ownModelFolder } = await import("../../../language/model.js");
  return nameModel(folder ?? ownModelFolder);
}
