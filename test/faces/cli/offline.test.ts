import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rapporteur, scratchFolder } from "../../helpers/rapporteur.js";

const folder = scratchFolder();
const report = "“The quay stays shut,” said Ilse Tammer, the union's chairwoman.";

/** ONNX Runtime would keep an id and a log of its use in these, and send them. */
test.each([
  ["one report, in the program itself", [report]],
  [
    "several reports, in worker threads",
    [report, `${report} She said no more.`, `${report} Nobody answered.`],
  ],
])(
  "nothing is left behind by reading %s",
  async (name, texts) => {
    const home = join(folder, name.slice(0, 3));
    const temporary = join(home, "tmp");
    mkdirSync(temporary, { recursive: true });
    const stdin = texts.map((text) => `${JSON.stringify({ text })}\n`).join("");
    const env = { HOME: home, TMPDIR: temporary, XDG_CACHE_HOME: join(home, "cache") };
    const { code, out, err } = await rapporteur(["read", "-", "--format", "jsonl", "-j", "2"], {
      stdin,
      env,
    });
    expect({ code, err, lines: out.trimEnd().split("\n").length }).toEqual({
      ...{ code: 0, err: "" },
      lines: texts.length,
    });
    expect(readdirSync(home, { recursive: true })).toEqual(["tmp"]);
  },
  60_000,
);
