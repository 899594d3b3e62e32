/** Where reports come from: a file or folder by its path, or a stream such as standard input. */
export type Input = PathInput | StreamInput;

export interface PathInput {
  /** A file, or a folder whose files are read in the order of their names. */
  readonly path: string;
}

export interface StreamInput {
  /** What messages call it, e.g. `standard input`. */
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** How an input is read: plain text is one report, a page is one report, JSON lines hold one a line. */
export const inputFormats = ["text", "json-lines", "page"] as const;
export type InputFormat = (typeof inputFormats)[number];

/** One stream of bytes to read: a file found, or the stream given. */
export interface OpenInput {
  readonly name: string;
  /** Bytes as stored (compressed, if they are), or null where that cannot be known. */
  readonly size: number | null;
  readonly open: () => AsyncIterable<Uint8Array>;
}
