import { SourceError } from "./problem.js";

/** What an error of the file system, of gzip or of our own means to the one who gave the input. */
export function fileProblem(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new SourceError("missing-file", "there is no such file or folder; check the path.");
  }
  if (code === "EACCES" || code === "EPERM") {
    return new SourceError(
      "no-permission",
      "this may not be read by the present user; change its permissions.",
    );
  }
  if (code.startsWith("Z_")) {
    return new SourceError(
      "damaged-gzip",
      "the compressed data is damaged or cut off; fetch the file again or check it with gzip -t.",
    );
  }
  return new SourceError(
    "unreadable",
    `reading failed (${code || "unknown reason"}); check the disk and the path.`,
  );
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}
