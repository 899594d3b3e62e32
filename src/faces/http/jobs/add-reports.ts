import { keepAndPlace } from "../../../dossier/place.js";
import type { ReportRecord } from "../../../record/schema.js";
import type { Input } from "../../../source/input.js";
import { type Place, placeName } from "../../../source/problem.js";
import { readSources } from "../../../source/read.js";
import type { Source } from "../../../source/source.js";
import { identify } from "../../cli/add/key.js";
import { sentenceOf } from "../../cli/errors.js";
import { pump } from "../../cli/read/pump.js";
import type { JobItem } from "../api/add.js";
import { Failure } from "../failure.js";
import type { Room } from "../room.js";
import type { JobReport } from "./jobs.js";

/** A file that was sent, or a text that was pasted. */
export type Sent =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly source: Source };

/** Reports in work at a time. */
const most = 8;
const mostUnits = 4_000_000;

type Found =
  | { readonly source: Source; readonly where: Place; readonly bytesRead: number }
  | { readonly problem: string; readonly name: string; readonly bytesRead: number };

/** Reads what was sent into the archive, one report after the other; what is wrong with one stops no other. */
export async function addReports(
  room: Room,
  sent: readonly Sent[],
  published: string | null,
  report: JobReport,
): Promise<void> {
  await pump(
    findReports(sent, published, room.stopping),
    (found) => readOne(room, found),
    async ({ item, bytesRead }) => {
      report.item(await item());
      report.read(bytesRead);
    },
    {
      most,
      weigh: (found) => ("source" in found ? found.source.text.length : 0),
      mostWeight: mostUnits,
    },
  );
}

async function* findReports(
  sent: readonly Sent[],
  published: string | null,
  stopping: AbortSignal,
): AsyncGenerator<Found> {
  let before = 0;
  for (const one of sent) {
    if (stopping.aborted) throw new Failure("failed", stopped);
    if ("source" in one) {
      before += one.source.text.length;
      yield { source: one.source, where: { input: one.name }, bytesRead: before };
      continue;
    }
    const input: Input = { name: one.name, stream: inOnePiece(one.bytes) };
    const options = published === null ? {} : { published };
    for await (const result of readSources([input], options)) {
      if (stopping.aborted) throw new Failure("failed", stopped);
      const bytesRead = before + result.bytesRead;
      if (result.ok) yield { source: result.source, where: result.where, bytesRead };
      else {
        const { message, where } = result.problem;
        yield { problem: message, name: placeName(where), bytesRead };
      }
    }
    before += one.bytes.length;
  }
}

const stopped = "The server was stopped; add the rest again, what is there already is passed over.";

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Reads at once; keeps when its turn has come. */
async function readOne(room: Room, found: Found) {
  const { bytesRead } = found;
  if ("problem" in found) {
    const { name, problem: message } = found;
    return { bytesRead, item: async (): Promise<JobItem> => problem(name, message) };
  }
  const { source, where } = found;
  const name = placeName(where);
  const { key, sha256 } = identify(source, where, new Set([where.input]));
  const kept = await room.archive.newest(key);
  const answer = kept?.sha256 === sha256 ? null : await room.crew.read({ source, index: 0 });
  const item = async (): Promise<JobItem> => {
    if (answer && !answer.ok) return problem(name, answer.message);
    try {
      return await keepOne(room, {
        key,
        name,
        text: answer?.text ?? null,
        number: kept?.report ?? 0,
      });
    } catch (error) {
      return problem(name, `${name}: ${sentenceOf(error)}`);
    }
  };
  return { bytesRead, item };
}

function problem(name: string, message: string): JobItem {
  return { outcome: "problem", name, message };
}

interface ToKeep {
  readonly key: string;
  readonly name: string;
  /** The record as JSON; null for a report that is kept already. */
  readonly text: string | null;
  readonly number: number;
}

async function keepOne(room: Room, { key, name, text, number }: ToKeep): Promise<JobItem> {
  const { archive } = room;
  if (text === null) {
    const there = await archive.report(number);
    const { version = 1, title = null } = there ?? {};
    return { outcome: "same", name, report: number, version, title };
  }
  const read = JSON.parse(text) as ReportRecord;
  const at = room.now();
  const added = await room.write(() => keepAndPlace(archive, read, { key, at }));
  return { ...added, name, title: read.report.title };
}
