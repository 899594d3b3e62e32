import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cli, Refusal, root } from "./run.mjs";

/**
 * Who is measured, each in processes of its own. `args` gives the arguments for node to read a file of reports;
 * `isSplit` has the file cut in parts, one process a core.
 */
export function contenders({ model, only }) {
  const cores = availableParallelism();
  const weights = model ? ["--model", model] : [];
  const all = [
    {
      key: "rapporteur",
      name: "rapporteur read",
      finds: "sentences, tags, trees, names, actors, statements; records proved",
      cores,
      args: (file) => [
        cli,
        "read",
        file,
        "--format",
        "jsonl",
        "--jobs",
        String(cores),
        "--quiet",
        ...weights,
      ],
    },
    {
      key: "language",
      name: "its language layer alone, a process a core",
      finds: "sentences, tags, trees, names, roles",
      cores,
      isSplit: true,
      args: (file) => [peer("language.mjs"), file, ...(model ? [model] : [])],
    },
    {
      key: "wink-nlp",
      name: `wink-nlp ${versionOf("wink-nlp")}`,
      finds: "sentences, tags, lemmas, patterns such as dates",
      cores: 1,
      args: (file) => [peer("wink.mjs"), file],
    },
    {
      key: "compromise",
      name: `compromise ${versionOf("compromise")}`,
      finds: "sentences, tags, people, places, organizations, quotations",
      cores: 1,
      args: (file) => [peer("compromise.mjs"), file],
    },
  ];
  const chosen = all.filter(({ key }) => !only || only.split(",").includes(key));
  if (chosen.length > 0) return chosen;
  throw new Refusal(`--only takes ${all.map(({ key }) => key).join(", ")}.`);
}

function peer(file) {
  return fileURLToPath(new URL(`./peers/${file}`, import.meta.url));
}

function versionOf(name) {
  try {
    return JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"))
      .version;
  } catch {
    throw new Refusal(`${name} is not installed; run npm ci first.`);
  }
}
