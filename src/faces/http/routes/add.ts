import { sourceFromText } from "../../../source/from-text.js";
import { SourceError } from "../../../source/problem.js";
import { isPublicationDate } from "../../../source/published.js";
import { jobStarted, pastedReport } from "../api/add.js";
import { Failure } from "../failure.js";
import { parseJson, readBody } from "../guards/body.js";
import { addReports, type Sent } from "../jobs/add-reports.js";
import { defineRoute } from "../route.js";

const json = "application/json";
const form = "multipart/form-data";
/** Bytes of one upload. */
const mostBytes = 20_000_000;
const mostFiles = 1000;

export const addRoute = defineRoute({
  method: "POST",
  path: "/add.json",
  about: "Reads files or a pasted text into the archive; answers at once with a job to follow.",
  params: null,
  query: null,
  body: null,
  answer: jobStarted,
  status: 202,
  mostBytes,
  media: [json, form],
  async handle(room, { request }) {
    if (room.archive.readOnly) {
      throw new Failure(
        "read-only",
        "This archive is open for reading only; nothing can be added.",
      );
    }
    const bytes = await readBody(request, { body: null, mostBytes, media: [json, form] });
    const isForm = request.headers.get("content-type")?.toLowerCase().startsWith(form) === true;
    const { sent, published } = isForm ? await unpackForm(request, bytes) : unpackPasted(bytes);
    const length = sent.reduce((sum, one) => sum + sizeOf(one), 0);
    const job = room.jobs.start(length, (report) => addReports(room, sent, published, report));
    return { job: job.name };
  },
});

interface Unpacked {
  readonly sent: readonly Sent[];
  readonly published: string | null;
}

function sizeOf(sent: Sent): number {
  return "bytes" in sent ? sent.bytes.length : sent.source.text.length;
}

async function unpackForm(request: Request, bytes: Uint8Array): Promise<Unpacked> {
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const fields = await new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
    .formData()
    .catch(() => {
      throw new Failure(
        "wrong-request",
        "The form was cut off or is damaged; send the files again.",
      );
    });
  const files = fields.getAll("file").filter((part) => typeof part !== "string");
  if (files.length === 0) {
    throw new Failure(
      "wrong-request",
      "No file was sent; put files into parts named file.",
      "file",
    );
  }
  if (files.length > mostFiles) {
    throw new Failure("too-large", `At most ${mostFiles} files can be sent at a time.`, "file");
  }
  const published = fields.get("published");
  const sent: Sent[] = [];
  for (const file of files) {
    sent.push({ name: file.name || "a file", bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return { sent, published: checkPublished(typeof published === "string" ? published : "") };
}

function checkPublished(published: string): string | null {
  if (published === "" || isPublicationDate(published)) return published || null;
  throw new Failure(
    "wrong-request",
    "published is not a day or date-time that can be read; write it like 2025-03-12.",
    "published",
  );
}

function unpackPasted(bytes: Uint8Array): Unpacked {
  const parsed = pastedReport.safeParse(parseJson(bytes));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") || null;
    throw new Failure("wrong-request", `${field ?? "The body"}: ${issue?.message ?? ""}.`, field);
  }
  const { text, title, byline, publisher, url, published } = parsed.data;
  try {
    const fields = { title, byline, publisher, url, published };
    const known = Object.entries(fields).filter(([, value]) => value);
    const source = sourceFromText(text, Object.fromEntries(known));
    return { sent: [{ name: "The pasted text", source }], published: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const code = error.code === "too-large" ? "too-large" : "does-not-hold";
    throw new Failure(code, `The pasted text: ${error.message}`, "text");
  }
}
