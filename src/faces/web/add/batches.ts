/** Bytes and files that one request may carry, a little less than the server takes. */
export const mostBytes = 18_000_000;
const mostFiles = 500;

export interface Sized {
  readonly name: string;
  readonly size: number;
}

export interface Batches<File extends Sized> {
  readonly batches: readonly (readonly File[])[];
  /** Files too large to be sent at all. */
  readonly tooLarge: readonly File[];
}

/** Parts files into requests, in their order. */
export function batchFiles<File extends Sized>(files: readonly File[]): Batches<File> {
  const batches: File[][] = [];
  let bytes = 0;
  for (const file of files.filter(({ size }) => size <= mostBytes)) {
    const last = batches.at(-1);
    if (!last || last.length >= mostFiles || bytes + file.size > mostBytes) {
      batches.push([file]);
      bytes = file.size;
    } else {
      last.push(file);
      bytes += file.size;
    }
  }
  return { batches, tooLarge: files.filter(({ size }) => size > mostBytes) };
}
