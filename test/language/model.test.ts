import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadLanguage } from "../../src/language/index.js";
import { labelsJson } from "./fake-network.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-model-"));
});
afterEach(async () => {
  vi.doUnmock("onnxruntime-node");
  await rm(folder, { recursive: true });
});

/** Writes a model of three small files; `changes` go into labels.json after the sums are right. */
async function writeModel(changes: object = {}): Promise<void> {
  const files = {
    "read.onnx": "no graph",
    "tie.onnx": "none either",
    "vocab.txt": "[UNK]\n[CLS]\n[SEP]\n",
  };
  const sums = Object.entries(files).map(([name, content]) => [
    name,
    createHash("sha256").update(content).digest("hex"),
  ]);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const labels = { ...labelsJson, files: Object.fromEntries(sums), ...changes };
  await writeFile(join(folder, "labels.json"), JSON.stringify(labels));
}

async function problem(): Promise<string> {
  try {
    await loadLanguage({ folder, threads: 1 });
  } catch (error) {
    expect((error as Error).name).toBe("ModelProblem");
    const { message } = error as Error;
    expect(message).toMatch(/^The .*[^.]\.$/);
    expect(message).not.toContain("\n");
    expect(message).toContain(folder);
    return message.replaceAll(`${folder}/`, "");
  }
  throw new Error("the model was loaded");
}

describe("a model", () => {
  it.each(["labels.json", "read.onnx", "tie.onnx", "vocab.txt"])(
    "without %s is refused",
    async (name) => {
      await writeModel();
      await rm(join(folder, name));
      expect(await problem()).toContain(`file ${name} is missing; install rapporteur again`);
    },
  );

  it.each(["read.onnx", "tie.onnx", "vocab.txt"])("with a damaged %s is refused", async (name) => {
    await writeModel();
    await writeFile(join(folder, name), "something else");
    expect(await problem()).toContain(`file ${name} is damaged`);
  });

  it.each([
    ["upos", ["NOUN", "THING"]],
    ["lemma", ["l-0+", "?"]],
    ["names", ["O", "I-person"]],
    ["names", ["O", "B-ship", "I-ship"]],
    ["mentions", ["ship"]],
    ["deprel", []],
    ["model", 3],
  ])("whose labels.json has odd %s is refused", async (field, value) => {
    await writeModel({ [field]: value });
    expect(await problem()).toMatch(
      new RegExp(`file labels.json is damaged or made for another version \\(${field}`),
    );
  });

  it("whose labels.json is torn is refused", async () => {
    await writeModel();
    await writeFile(join(folder, "labels.json"), '{"model": "en-1", ');
    expect(await problem()).toContain("it is no JSON");
  });

  it("whose graphs are none is refused", async () => {
    await writeModel();
    expect(await problem()).toContain("read.onnx in");
  });

  it("cannot run without its engine, which is said", async () => {
    await writeModel();
    vi.doMock("onnxruntime-node", () => {
      throw new Error("no such binding\nat somewhere");
    });
    const failed = loadLanguage({ folder });
    await expect(failed).rejects.toMatchObject({ name: "ModelProblem" });
    await expect(failed).rejects.toThrow(/^The package onnxruntime-node cannot be loaded on .*\.$/);
  });
});
