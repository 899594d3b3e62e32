import { type Cutter, type JsonValue, mostUnits } from "./json-values.js";

/** Each line is a value; blank ones are passed over. */
export function cutByLines(): Cutter {
  let held: string[] = [];
  let units = 0;
  let line = 1;
  const keep = (part: string) => {
    units += part.length;
    if (units > mostUnits) held = [];
    else held.push(part);
  };
  const close = (): JsonValue | null => {
    const text = units > mostUnits ? null : held.join("");
    held = [];
    units = 0;
    return text?.trim() === "" ? null : { line, text };
  };
  return {
    *add(piece) {
      let from = 0;
      for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
        keep(piece.slice(from, end));
        const value = close();
        if (value) yield value;
        line++;
        from = end + 1;
      }
      keep(piece.slice(from));
    },
    *end() {
      const value = close();
      if (value) yield value;
    },
  };
}
