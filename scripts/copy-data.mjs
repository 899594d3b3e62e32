// Copies the data files of a language (JSON and text beside the TypeScript) into dist, which tsc leaves behind.
import { cp } from "node:fs/promises";

await cp("src/language/en", "dist/language/en", {
  recursive: true,
  filter: (path) => !path.endsWith(".ts"),
});
