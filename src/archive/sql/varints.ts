import { BrokenBytes } from "./broken-bytes.js";

/**
 * Whole numbers from 0 to 2^53 - 1 in bytes, the lowest seven bits first; small ones take one byte. Classes, since
 * thousands of readers are made for each report: one object each, and no closures.
 */
export class ByteWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(room = 256) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  number(value: number): void {
    if (!(value >= 0)) throw new RangeError(`a number that cannot be packed (${value})`);
    this.#need(8);
    let left = value;
    while (left >= 128) {
      this.#bytes[this.#length++] = 128 + (left % 128);
      left = Math.floor(left / 128);
    }
    this.#bytes[this.#length++] = left;
  }

  /** A weight: whole ones take few bytes, others nine. */
  weight(value: number): void {
    if (Number.isSafeInteger(value) && value >= 0 && value < 2 ** 40) {
      this.number(value + 1);
      return;
    }
    this.number(0);
    this.#need(8);
    this.#bytes.writeDoubleLE(value, this.#length);
    this.#length += 8;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.#need(end - start);
    this.#bytes.set(from.subarray(start, end), this.#length);
    this.#length += end - start;
  }

  get length(): number {
    return this.#length;
  }

  take(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #need(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Reading past the end throws a RangeError: the bytes are not what was written. */
export class ByteReader {
  readonly bytes: Uint8Array;
  /** Of the next byte. */
  at: number;

  constructor(bytes: Uint8Array, from = 0) {
    this.bytes = bytes;
    this.at = from;
  }

  /** Bytes to come. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  number(): number {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = bytes[at++] as number;
      value += (byte & 127) * scale;
    }
    this.#moveTo(at);
    return value;
  }

  weight(): number {
    const whole = this.number();
    if (whole > 0) return whole - 1;
    const { buffer, byteOffset } = this.bytes;
    this.#moveTo(this.at + 8);
    return new DataView(buffer, byteOffset + this.at - 8, 8).getFloat64(0, true);
  }

  /** Passes over so many numbers, each with a weight. */
  skipPairs(count: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let pair = 0; pair < count; pair++) {
      while ((bytes[at++] as number) >= 128);
      if (bytes[at] === 0) at += 9;
      else while ((bytes[at++] as number) >= 128);
    }
    this.#moveTo(at);
  }

  #moveTo(at: number): void {
    if (at > this.bytes.length) throw new BrokenBytes("a packed number breaks off");
    this.at = at;
  }
}
