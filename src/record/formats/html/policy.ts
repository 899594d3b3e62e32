import { createHash } from "node:crypto";

/** The policy of a self-contained page: nothing is fetched, and no style or script runs but its own. */
export function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hash(words: string): string {
  return `sha256-${createHash("sha256").update(words, "utf8").digest("base64")}`;
}
