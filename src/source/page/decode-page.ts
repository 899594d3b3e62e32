import { isUtf8 } from "node:buffer";
import { checkNotBinary, decode, utf16Of } from "../decode.js";
import { SourceError, shown } from "../problem.js";

const headUnits = 2048;

/** A page's bytes to text: by its byte order mark, as UTF-8 if they are that, else as the page itself declares. */
export function decodePage(bytes: Uint8Array): string {
  if (utf16Of(bytes) || isUtf8(bytes)) return decode(bytes);
  checkNotBinary(bytes);
  const label = declaredEncoding(bytes);
  if (!label || /^utf-?8$/i.test(label)) return decode(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(
      "broken-encoding",
      `the page declares the encoding "${shown(label)}" but cannot be read so; save it as UTF-8.`,
    );
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, headUnits)).toString("latin1");
  return /<meta[^>]{1,200}?charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}
