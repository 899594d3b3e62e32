export { type LanguageOptions, type LanguageReader, loadLanguage } from "./analyse.js";
export * from "./analysis.js";
export { ModelProblem } from "./model-problem.js";
export { type RawToken, tokenize } from "./tokenize.js";
