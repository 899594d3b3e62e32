/** Packed bytes are not what was packed: for whoever asks, the archive is damaged. */
export class BrokenBytes extends Error {
  override readonly name = "BrokenBytes";
}

/** What unpacking gives; any error on the way says that the bytes are broken. */
export function unlessBroken<Value>(unpack: () => Value): Value {
  try {
    return unpack();
  } catch (error) {
    throw new BrokenBytes(error instanceof Error ? error.message : String(error));
  }
}
