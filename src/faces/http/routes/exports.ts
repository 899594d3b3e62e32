import { z } from "zod";
import { type ArchiveExport, exportTables } from "../../../dossier/exports/export.js";
import { correctionLines } from "../../../dossier/review/correction-lines.js";
import { exportFormats, exportQuery } from "../api/export.js";
import { chooseByQuestion } from "../choose-by-question.js";
import { Failure } from "../failure.js";
import { questionOf } from "../question.js";
import { defineRoute } from "../route.js";

/** Loaded when asked for: writing tables and graphs takes libraries that nothing else does. */
async function listExports(): Promise<readonly ArchiveExport[]> {
  return (await import("../../../dossier/exports/index.js")).archiveExports;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".geojson": "application/geo+json",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".tsv": "text/tab-separated-values; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".graphml": "application/graphml+xml; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
};

export const exportsRoute = defineRoute({
  method: "GET",
  path: "/export.json",
  about: "The formats that reports can be taken away in.",
  params: null,
  query: null,
  body: null,
  answer: exportFormats,
  handle: async () => ({
    items: (await listExports()).map((format) => {
      const { name, extension } = format;
      return { name, extension, mediaType: mediaTypeOf(format) };
    }),
  }),
});

export const exportRoute = defineRoute({
  method: "GET",
  path: "/export/{format}",
  about: "A file with one report, a story, what a search finds, or everything, as people left it.",
  params: z.object({ format: z.string().max(40) }),
  query: exportQuery.extend({ table: z.enum(exportTables).optional() }),
  body: null,
  answer: null,
  lasts: true,
  async handle(room, { params, query }) {
    const all = await listExports();
    const format = all.find(({ name }) => name === params.format);
    if (!format) {
      const names = all.map(({ name }) => name).join(", ");
      throw new Failure("not-found", `There is no export of that name; choose one of ${names}.`);
    }
    const { table = "statements", ...asked } = query;
    const reports = await chooseByQuestion(room.archive, questionOf(asked));
    if (reports?.length === 0)
      throw new Failure("not-found", "No report fits; there is nothing to export.");
    const parts = format.write({ archive: room.reviewed, reports, table });
    return download(parts, `rapporteur${nameOf(asked)}${format.extension}`, mediaTypeOf(format));
  },
});

export const correctionsRoute = defineRoute({
  method: "GET",
  path: "/export/corrections.jsonl",
  about:
    "Reports that people reviewed, a line each, to train on: text, attributions, and what was corrected.",
  params: null,
  query: null,
  body: null,
  answer: null,
  lasts: true,
  async handle({ archive }) {
    async function* lines() {
      for await (const line of correctionLines(archive)) yield `${JSON.stringify(line)}\n`;
    }
    return download(lines(), "corrections.jsonl", "application/jsonl; charset=utf-8");
  },
});

function mediaTypeOf({ extension }: ArchiveExport): string {
  const ending = /\.[a-z]{1,10}$/.exec(extension)?.[0] ?? "";
  return mediaTypes[ending] ?? "text/plain; charset=utf-8";
}

/** `-story-3`, so that files of several stories can lie side by side. */
function nameOf({
  story,
  report,
}: {
  story?: number | undefined;
  report?: number | undefined;
}): string {
  return (
    (story === undefined ? "" : `-story-${story}`) +
    (report === undefined ? "" : `-report-${report}`)
  );
}

/** Written as it is read: an export of everything takes no more memory than a report. */
function download(
  parts: AsyncIterable<string | Uint8Array>,
  name: string,
  mediaType: string,
): Response {
  const encoder = new TextEncoder();
  const source = parts[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        const { done, value } = await source.next();
        if (done) return controller.close();
        const bytes = typeof value === "string" ? encoder.encode(value) : value;
        if (bytes.length > 0) return controller.enqueue(bytes);
      }
    },
    async cancel() {
      await source.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
