/** Whole numbers from 0 to 2^53 - 1 in bytes, the lowest seven bits first; small ones take one byte. */
export interface ByteWriter {
  number(value: number): void;
  /** A weight: whole ones take few bytes, others nine. */
  weight(value: number): void;
  copy(bytes: Uint8Array, from: number, to: number): void;
  readonly length: number;
  take(): Buffer;
}

export function writeBytes(room = 256): ByteWriter {
  let bytes = Buffer.allocUnsafe(room);
  let length = 0;
  const need = (more: number) => {
    if (length + more <= bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more));
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  };
  const number = (value: number) => {
    if (!(value >= 0)) throw new RangeError(`a number that cannot be packed (${value})`);
    need(8);
    let left = value;
    while (left >= 128) {
      bytes[length++] = 128 + (left % 128);
      left = Math.floor(left / 128);
    }
    bytes[length++] = left;
  };
  return {
    number,
    weight(value) {
      if (Number.isSafeInteger(value) && value >= 0 && value < 2 ** 40) return number(value + 1);
      number(0);
      need(8);
      bytes.writeDoubleLE(value, length);
      length += 8;
    },
    copy(from, start, end) {
      need(end - start);
      bytes.set(from.subarray(start, end), length);
      length += end - start;
    },
    get length() {
      return length;
    },
    take: () => bytes.subarray(0, length),
  };
}

export interface ByteReader {
  number(): number;
  weight(): number;
  /** Passes over so many numbers, each with a weight. */
  skipPairs(count: number): void;
  /** Of the next byte. */
  at: number;
  /** Bytes to come. */
  readonly left: number;
}

/** Reading past the end throws a RangeError: the bytes are not what was written. */
export function readBytes(bytes: Uint8Array, from = 0): ByteReader {
  const reader: ByteReader = {
    at: from,
    get left() {
      return bytes.length - reader.at;
    },
    number() {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = bytes[reader.at++];
        if (byte === undefined) throw new RangeError("a packed number breaks off");
        if (byte < 128) return value + byte * scale;
        value += (byte - 128) * scale;
      }
    },
    weight() {
      const whole = reader.number();
      if (whole > 0) return whole - 1;
      const view = new DataView(bytes.buffer, bytes.byteOffset + reader.at, 8);
      reader.at += 8;
      return view.getFloat64(0, true);
    },
    skipPairs(count) {
      let { at } = reader;
      for (let pair = 0; pair < count; pair++) {
        while ((bytes[at++] as number) >= 128);
        if (bytes[at] === 0) at += 9;
        else while ((bytes[at++] as number) >= 128);
      }
      if (at > bytes.length) throw new RangeError("a packed number breaks off");
      reader.at = at;
    },
  };
  return reader;
}
