import { keepAndPlace } from "../../../dossier/place.js";
import type { ReportRecord } from "../../../record/schema.js";
import type { Input } from "../../../source/input.js";
import { type Place, placeName } from "../../../source/problem.js";
import { readSources } from "../../../source/read.js";
import type { Source } from "../../../source/source.js";
import { type GoingBack, type GoneBack, watchGoingBack } from "../../adding/going-back.js";
import { type IsKept, lookUpKept } from "../../adding/is-kept.js";
import { identify } from "../../adding/key.js";
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

/**
 * Reads what was sent into the archive, one report after the other; what is wrong with one stops no other. A text that an
 * older version of its report has waits for the end: only the last one that is sent shows that the report went back.
 */
export async function addReports(
  room: Room,
  sent: readonly Sent[],
  published: string | null,
  report: JobReport,
): Promise<void> {
  const adding: Adding = { room, isKept: lookUpKept(room.archive), back: watchGoingBack() };
  await pump(
    findReports(sent, published, room.stopping),
    (found) => readOne(adding, found),
    async ({ item, bytesRead }) => {
      if (item) report.item(await item());
      report.read(bytesRead);
    },
    {
      most,
      weigh: (found) => ("source" in found ? found.source.text.length : 0),
      mostWeight: mostUnits,
    },
  );
  const { last, passedOver } = adding.back.end();
  for (const { key, name } of passedOver)
    report.item(await keepOne(room, { key, name, text: null }));
  for (const held of last) report.item(await (await readHeld(room, held))());
}

interface Adding {
  readonly room: Room;
  readonly isKept: IsKept;
  readonly back: GoingBack;
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

type KeepInTurn = () => Promise<JobItem>;

/** Reads at once; keeps when its turn has come. Nothing is kept yet of a text that waits for the end. */
async function readOne(
  { room, isKept, back }: Adding,
  found: Found,
): Promise<{ readonly bytesRead: number; readonly item: KeepInTurn | null }> {
  const { bytesRead } = found;
  if ("problem" in found) {
    const { name, problem: message } = found;
    return { bytesRead, item: async () => problem(name, message) };
  }
  const { source, where } = found;
  const name = placeName(where);
  const identity = identify(source, where, new Set([where.input]));
  const { key } = identity;
  const turn = back.come(key);
  const { text } = await isKept(identity);
  if (text === "kept") return { bytesRead, item: () => keepOne(room, { key, name, text: null }) };
  if (text === "new") return { bytesRead, item: await readHeld(room, { key, name, source }) };
  back.hold(turn, { key, name, source });
  return { bytesRead, item: null };
}

async function readHeld(room: Room, { key, name, source }: GoneBack): Promise<KeepInTurn> {
  const answer = await room.crew.read({ source, index: 0 });
  if (!answer.ok) return async () => problem(name, answer.message);
  return async () => {
    try {
      return await keepOne(room, { key, name, text: answer.text });
    } catch (error) {
      return problem(name, `${name}: ${sentenceOf(error)}`);
    }
  };
}

function problem(name: string, message: string): JobItem {
  return { outcome: "problem", name, message };
}

interface ToKeep {
  readonly key: string;
  readonly name: string;
  /** The record as JSON; null for a report that is kept already. */
  readonly text: string | null;
}

async function keepOne(room: Room, { key, name, text }: ToKeep): Promise<JobItem> {
  const { archive } = room;
  if (text === null) {
    const newest = await archive.newest(key);
    const { report = 0, version = 1 } = newest ?? {};
    const there = await archive.report(report);
    return { outcome: "same", name, report, version, title: there?.title ?? null };
  }
  const read = JSON.parse(text) as ReportRecord;
  const at = room.now();
  const added = await room.write(() => keepAndPlace(archive, read, { key, at }));
  return { ...added, name, title: read.report.title };
}
