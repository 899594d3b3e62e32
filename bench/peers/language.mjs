// Rapporteur's own language layer alone, on one thread: tokens, tags, trees, names and roles, no reading after it.
import { loadLanguage } from "../../dist/language/index.js";
import { readEach } from "./reports.mjs";

const folder = process.argv[3];
const language = await loadLanguage({ threads: 1, ...(folder ? { folder } : {}) });

await readEach(async (text) => {
  const { tokens, sentences, attributions } = await language.analyse(text);
  return { tokens: tokens.length, sentences: sentences.length, attributions: attributions.length };
});
await language.close();
