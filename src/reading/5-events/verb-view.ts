import { doersOf, objectsOf } from "../4-demands/clause.js";
import { heartsOf } from "../4-demands/find-people.js";
import type { Ground } from "./draft.js";

/** A verb with what its patterns ask for again and again, worked out once and only when asked. */
export interface VerbView {
  readonly verb: number;
  /** Heads of its objects. */
  readonly objects: () => readonly number[];
  /** What its doers are really about: heads, and what they count. */
  readonly doers: () => readonly number[];
}

export function lookAt(ground: Ground, verb: number): VerbView {
  return {
    verb,
    objects: once(() => objectsOf(ground.tree, verb)),
    doers: once(() => doersOf(ground.tree, verb).flatMap((at) => heartsOf(ground, at))),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
