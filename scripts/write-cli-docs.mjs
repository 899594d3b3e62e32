// Writes docs/cli.md. Needs a build.
import { writeFile } from "node:fs/promises";
import { makeProgram } from "../dist/faces/cli/program.js";
import { cliReference } from "./cli-reference.mjs";

await writeFile("docs/cli.md", cliReference(makeProgram({ exitCode: 0 })));
