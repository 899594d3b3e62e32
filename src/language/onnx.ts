import type { InferenceSession, Tensor } from "onnxruntime-node";
import type { Labels } from "./labels.js";
import { ModelProblem } from "./model-problem.js";
import type { Network, ReadInput, ReadOutput, TieInput, TieOutput } from "./network.js";
import { quietEngine } from "./quiet-engine.js";

type Engine = typeof import("onnxruntime-node");
type Tensors = Readonly<Record<string, Tensor>>;

export interface NetworkFiles {
  /** Named in messages only. */
  readonly folder: string;
  readonly reading: Uint8Array;
  readonly tying: Uint8Array;
  readonly threads: number;
  readonly labels: Labels;
}

const carriedNames = ["relDep", "relHead", "roleTok", "roleCue"] as const;
const readInputs = ["ids", "shapes", "first"] as const;
const readOutputs = [
  "starts",
  "upos",
  "feats",
  "lemma",
  "mention",
  "arcs",
  "names",
  "cues",
  "antecedent",
  "antecedentScore",
  ...carriedNames,
] as const;
const tieInputs = [...carriedNames, "heads", "cue"] as const;
const tieOutputs = ["deprel", "roles"] as const;

/** Opens both graphs with ONNX Runtime. Throws a ModelProblem when that fails or they take or give something else. */
export async function openNetwork(
  files: NetworkFiles,
): Promise<Network & { close(): Promise<void> }> {
  const engine = await loadEngine();
  const reading = await open(engine, files, "reading", [readInputs, readOutputs]);
  const tying = await open(engine, files, "tying", [tieInputs, tieOutputs]);
  return {
    read: (batch) => read(engine, reading, batch),
    tie: (input) => tie(engine, tying, input),
    close: async () => {
      await reading.release();
      await tying.release();
    },
  };
}

async function loadEngine(): Promise<Engine> {
  quietEngine();
  try {
    const engine = await import("onnxruntime-node");
    return engine;
  } catch (error) {
    const reason = String((error as Error).message).split("\n", 1)[0];
    throw new ModelProblem(
      `The package onnxruntime-node cannot be loaded on ${process.platform} ${process.arch} (${reason}); install it again with ONNXRUNTIME_NODE_INSTALL=skip npm install (macOS on Intel processors is not supported).`,
    );
  }
}

async function open(
  engine: Engine,
  { folder, threads, ...files }: NetworkFiles,
  which: "reading" | "tying",
  [inputs, outputs]: readonly [readonly string[], readonly string[]],
): Promise<InferenceSession> {
  const name = which === "reading" ? "read.onnx" : "tie.onnx";
  const foreign = (reason: string) =>
    new ModelProblem(
      `The model file ${name} in ${folder} was made for another version (${reason}); ${ModelProblem.remedy}.`,
    );
  let session: InferenceSession;
  try {
    session = await engine.InferenceSession.create(files[which], {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: "sequential",
      graphOptimizationLevel: "all",
      enableMemPattern: false,
      logSeverityLevel: 3,
    });
  } catch (error) {
    throw foreign(String((error as Error).message).split("\n", 1)[0] ?? "");
  }
  const has = [...session.inputNames, ...session.outputNames];
  const lacks = [...inputs, ...outputs].find((wanted) => !has.includes(wanted));
  const surplus = session.inputNames.find((given) => !inputs.includes(given));
  if (lacks !== undefined) throw foreign(`it has no "${lacks}"`);
  if (surplus !== undefined) throw foreign(`it asks for "${surplus}"`);
  return session;
}

async function read(
  { Tensor }: Engine,
  session: InferenceSession,
  batch: ReadInput,
): Promise<ReadOutput> {
  const { rows, length, width } = batch;
  const out: Tensors = await session.run(
    {
      ids: new Tensor("int32", batch.ids, [rows, length]),
      shapes: new Tensor("int32", batch.shapes, [rows, length]),
      first: new Tensor("int32", batch.first, [rows, width]),
    },
    readOutputs,
  );
  return {
    starts: floats(out, "starts"),
    upos: integers(out, "upos"),
    feats: integers(out, "feats"),
    lemma: integers(out, "lemma"),
    mention: integers(out, "mention"),
    arcs: floats(out, "arcs"),
    names: floats(out, "names"),
    cues: floats(out, "cues"),
    antecedent: integers(out, "antecedent"),
    antecedentScore: floats(out, "antecedentScore"),
    carried: Object.fromEntries(carriedNames.map((name) => [name, out[name]])),
  };
}

async function tie(
  { Tensor }: Engine,
  session: InferenceSession,
  { rows, width, carried, heads, cues }: TieInput,
): Promise<TieOutput> {
  const out: Tensors = await session.run(
    {
      ...(carried as Tensors),
      heads: new Tensor("int32", heads, [rows, width]),
      cue: new Tensor("int32", cues, [cues.length / 3, 3]),
    },
    tieOutputs,
  );
  return { deprel: integers(out, "deprel"), roles: floats(out, "roles") };
}

function floats(out: Tensors, name: string): Float32Array {
  const data = out[name]?.data;
  if (!(data instanceof Float32Array)) throw new TypeError(`"${name}" holds no floats`);
  return data;
}

function integers(out: Tensors, name: string): Int32Array {
  const data = out[name]?.data;
  if (!(data instanceof Int32Array)) throw new TypeError(`"${name}" holds no 32-bit integers`);
  return data;
}
