import type { TokenRange } from "./analysis.js";
import { batchesOf, packBatch } from "./batch.js";
import type { Encoded } from "./encode.js";
import { findCues } from "./merge/find-cues.js";
import type { BatchRead, CueFound, Findings, WindowRead } from "./merge/findings.js";
import { takeTags } from "./merge/take-tags.js";
import type { Weights } from "./model.js";
import { type Network, roleLabels, type TieOutput } from "./network.js";
import { tuning } from "./tuning.js";
import { type Layout, windowsOf } from "./windows.js";

/** Sends a part's windows through the reading graph; gives them in text order. */
export async function readPart(
  { labels, words, network }: Weights,
  encoded: Encoded,
  layout: Layout,
  part: TokenRange,
  findings: Findings,
): Promise<WindowRead[]> {
  const reads: WindowRead[] = [];
  for (const windows of batchesOf(windowsOf(layout, part), encoded, tuning.batchWindows)) {
    const input = packBatch(windows, encoded, words);
    const output = await network.read(input);
    const heads = new Int32Array(input.rows * input.width);
    const batch: BatchRead = { input, output, heads, cues: [] };
    windows.forEach((window, row) => {
      const read = { window, row, batch };
      takeTags(findings, read, labels.names);
      findCues(read);
      reads.push(read);
    });
  }
  return reads.sort((a, b) => a.window.own.from - b.window.own.from);
}

/** Asks the tying graph about every batch of a part: the relations of the heads chosen, the roles of the cues found. */
export async function tieAll(
  network: Network,
  reads: readonly WindowRead[],
): Promise<Map<BatchRead, TieOutput>> {
  const tied = new Map<BatchRead, TieOutput>();
  for (const batch of new Set(reads.map((read) => read.batch))) {
    const { input, output, heads, cues } = batch;
    const { rows, width } = input;
    const roles = new Float32Array(cues.length * width * roleLabels.length);
    let deprel: Int32Array = new Int32Array();
    for (let at = 0; at === 0 || at < cues.length; at += tuning.tieCues) {
      const places = placesOf(cues.slice(at, at + tuning.tieCues));
      const { carried } = output;
      const part = await network.tie({ rows, width, carried, heads, cues: places });
      deprel = part.deprel;
      roles.set(part.roles, at * width * roleLabels.length);
    }
    tied.set(batch, { deprel, roles });
  }
  return tied;
}

function placesOf(cues: readonly CueFound[]): Int32Array {
  const places = new Int32Array(cues.length * 3);
  cues.forEach(({ at, from, to }, i) => {
    const { window, row } = at;
    places.set([row, from - window.from, to - 1 - window.from], i * 3);
  });
  return places;
}
