import { z } from "zod";
import { questionQuery } from "./search.js";

/**
 * GET /export/csv?story=3 gives a file. What it holds: one report, a story, or what a search finds, by the same
 * fields as /search.json; everything when none is given. GET /export.json lists the formats.
 */
export const exportQuery = questionQuery;
export type ExportQuery = z.input<typeof exportQuery>;

export const exportFormats = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      /** Of the file: `.csv`. */
      extension: z.string(),
      mediaType: z.string(),
    }),
  ),
});
export type ExportFormats = z.infer<typeof exportFormats>;

/** A line of GET /export/corrections.jsonl: a report as people left it. */
export type { CorrectionLine } from "../../../dossier/review/correction-lines.js";
