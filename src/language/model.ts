import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Labels, type ModelFile, modelFiles, readLabels } from "./labels.js";
import { ModelProblem } from "./model-problem.js";
import type { Network } from "./network.js";
import { openNetwork } from "./onnx.js";
import { makeWordPieces, type WordPieces } from "./wordpiece.js";

/** The weights of a language, ready to run. */
export interface Weights {
  readonly labels: Labels;
  readonly words: WordPieces;
  readonly network: Network;
}

/** Weights from files. `close` frees them; nothing may be read after it. */
export interface Model extends Weights {
  close(): Promise<void>;
}

/** Where the package keeps its weights, seen from src/language and from dist/language alike. */
export const ownModelFolder = fileURLToPath(new URL("../../model/", import.meta.url));

/**
 * Loads the weights in `folder` to run on `threads` threads.
 * Throws a ModelProblem when a file is missing, damaged or made for another version, or the engine will not load.
 */
export async function loadModel(folder: string, threads: number): Promise<Model> {
  const labels = labelsFrom(folder, await read(folder, "labels.json"));
  const [reading, tying, vocabulary] = await Promise.all(
    modelFiles.map(async (name) => {
      const bytes = await read(folder, name);
      checkSum(folder, name, bytes, labels);
      return bytes;
    }),
  );
  if (!reading || !tying || !vocabulary) throw new RangeError("three files were read");
  const words = makeWordPieces(vocabulary.toString("utf8"));
  const network = await openNetwork({ folder, reading, tying, threads, labels });
  return { labels, words, network, close: network.close };
}

/** The name of the weights in `folder`, without loading them. Throws a ModelProblem when there are none. */
export async function nameModel(folder: string): Promise<string> {
  return labelsFrom(folder, await read(folder, "labels.json")).model;
}

async function read(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw new ModelProblem(
        `The model file ${join(folder, name)} is missing; ${ModelProblem.remedy}.`,
      );
    }
    throw new ModelProblem(
      `The model file ${join(folder, name)} cannot be read (${code ?? "unknown reason"}); give this user the right to read it.`,
    );
  }
}

function labelsFrom(folder: string, bytes: Buffer): Labels {
  try {
    return readLabels(bytes.toString("utf8"));
  } catch (error) {
    throw new ModelProblem(
      `The model file ${join(folder, "labels.json")} is damaged or made for another version (${(error as Error).message}); ${ModelProblem.remedy}.`,
    );
  }
}

function checkSum(folder: string, name: ModelFile, bytes: Buffer, labels: Labels): void {
  if (createHash("sha256").update(bytes).digest("hex") === labels.files[name]) return;
  throw new ModelProblem(
    `The model file ${join(folder, name)} is damaged: it is not the one that labels.json describes; ${ModelProblem.remedy}.`,
  );
}
