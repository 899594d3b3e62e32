import { type Cutter, type JsonValue, mostUnits } from "./json-values.js";

/**
 * Cuts out objects by their braces, whatever list they stand in and however they are indented.
 * What stands between them is looked at by nobody but for commas and the brackets of the list; other words
 * there come out as a value of their own, so that they are refused and not passed over.
 */
export function cutByBrackets(): Cutter {
  const state = { depth: 0, inString: false, escaped: false, line: 1, begun: 1, units: 0 };
  let held: string[] = [];

  const keep = (part: string) => {
    state.units += part.length;
    if (state.units > mostUnits) held = [];
    else held.push(part);
  };
  const close = (): JsonValue => {
    const value = { line: state.begun, text: state.units > mostUnits ? null : held.join("") };
    held = [];
    state.units = 0;
    return value;
  };
  return {
    *add(piece) {
      let from = 0;
      for (let at = 0; at < piece.length; at++) {
        const wasOutside = state.depth === 0;
        const isEnd = step(state, piece.charCodeAt(at));
        if (wasOutside && state.depth === 1) {
          yield* strayWords(piece.slice(from, at), state.line);
          from = at;
          state.begun = state.line;
        }
        if (!isEnd) continue;
        keep(piece.slice(from, at + 1));
        from = at + 1;
        yield close();
      }
      if (state.depth > 0) keep(piece.slice(from));
      else yield* strayWords(piece.slice(from), state.line);
    },
    *end() {
      if (state.depth > 0) yield close();
    },
  };
}

function strayWords(between: string, line: number): readonly JsonValue[] {
  const words = between.replace(/[\s,[\]\uFEFF]/g, "");
  return words === "" ? [] : [{ line, text: words }];
}

interface State {
  depth: number;
  inString: boolean;
  escaped: boolean;
  line: number;
}

const newline = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const open = 0x7b;
const close = 0x7d;

/** Takes in one unit; true if it ends an object that stands in no other. */
function step(state: State, unit: number): boolean {
  if (unit === newline) state.line++;
  if (state.depth === 0) {
    if (unit === open) state.depth = 1;
    return false;
  }
  if (state.inString) {
    if (state.escaped) state.escaped = false;
    else if (unit === backslash) state.escaped = true;
    else if (unit === quote) state.inString = false;
    return false;
  }
  if (unit === quote) state.inString = true;
  else if (unit === open) state.depth++;
  else if (unit === close) state.depth--;
  return unit === close && state.depth === 0;
}
