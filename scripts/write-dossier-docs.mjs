// Writes docs/dossier.schema.json and docs/dossier-json.md.
import { writeFile } from "node:fs/promises";
import { dossierReference, dossierSchema } from "./dossier-schema.mjs";

const schema = dossierSchema();
await writeFile("docs/dossier.schema.json", `${JSON.stringify(schema, null, 1)}\n`);
await writeFile("docs/dossier-json.md", dossierReference(schema));
