/**
 * What `import "rapporteur/dossier"` gives: reports are kept and placed in an archive (`rapporteur/archive`), and answers
 * are told over many of them. docs/dossier.md says what they mean; types have a comment on every field.
 */
export * from "./answers/index.js";
export { type FileOptions, tellDossierFile } from "./dossier-file.js";
export { makePage } from "./page/make-page.js";
export { keepAndPlace, placeReport } from "./place.js";
export { reviewedArchive } from "./review/reviewed-archive.js";
