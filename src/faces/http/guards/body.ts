import { Failure } from "../failure.js";

/** Bytes of a body where a route says nothing. */
const mostBytesOtherwise = 1_000_000;

interface Taking {
  readonly body: unknown;
  readonly mostBytes?: number;
  readonly media?: readonly string[];
}

/** The body as bytes, once its type and size are known to be right. Stops reading where it becomes too long. */
export async function readBody(request: Request, taking: Taking): Promise<Uint8Array> {
  const most = taking.mostBytes ?? mostBytesOtherwise;
  checkType(request, taking);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const parts: Uint8Array[] = [];
  let length = 0;
  if (request.body) {
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > most) throw tooLarge(most);
      parts.push(part);
    }
  }
  return Buffer.concat(parts);
}

function checkType(request: Request, { body, media = [] }: Taking): void {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const fitting = [...(body === null ? [] : ["application/json"]), ...media];
  if (fitting.length === 0 || fitting.includes(type ?? "")) return;
  throw new Failure("wrong-type", `Send it with Content-Type: ${fitting.join(" or ")}.`);
}

/** JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Failure("wrong-request", "The body is not JSON in UTF-8.");
  }
}

function tooLarge(most: number): Failure {
  const limit = most >= 1_000_000 ? `${most / 1_000_000} MB` : `${most} bytes`;
  return new Failure(
    "too-large",
    `At most ${limit} can be sent at a time; send less, or add files with rapporteur add.`,
  );
}
