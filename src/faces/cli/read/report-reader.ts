import { openReader } from "../../../reader.js";
import type { Source } from "../../../source/source.js";
import type { ViewOptions } from "../terminal/view.js";
import { outputFormat } from "./output-format.js";

/** What a thread needs to know to read reports; plain data, so that it can be sent to workers. */
export interface Setup {
  /** One of `outputFormats`. */
  readonly format: string;
  readonly view: ViewOptions;
  /** Folder of the weights; null for those that came along. */
  readonly model: string | null;
}

/** Reads a report and writes it out; `index` counts the reports written before it. */
export type ReportReader = (source: Source, index: number) => Promise<string>;

/**
 * Loads the weights, once for each thread. One thread a reader, whoever holds it: many reports are spread over
 * workers, and figures that were added up in another order could differ in their last digit.
 */
export async function loadReportReader(setup: Setup): Promise<ReportReader> {
  // No clock: the same input gives the same bytes, today and tomorrow.
  const reader = await openReader({
    threads: 1,
    ...(setup.model === null ? {} : { model: setup.model }),
  });
  const format = outputFormat(setup);
  return async (source, index) => format.each(await reader.readFully(source), index);
}
