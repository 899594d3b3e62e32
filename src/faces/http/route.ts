import type { z } from "zod";
import type { Room } from "./room.js";

/** What a handler gets, checked. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
}

/** Lists and fields that are only read; what handlers give may be so. */
export type Frozen<Type> = Type extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Type extends object
    ? { readonly [Field in keyof Type]: Frozen<Type[Field]> }
    : Type;

type Schema = z.ZodType | null;
type Of<S extends Schema> = S extends z.ZodType ? z.output<S> : null;

/** One way to ask the server something. Each is one file, stands in the table, and has its heading in docs/http.md. */
export interface Route<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Answer extends Schema = Schema,
> {
  readonly method: "GET" | "POST" | "DELETE";
  /** As in OpenAPI: `/reports/{report}.json`. */
  readonly path: string;
  /** One sentence for OpenAPI. */
  readonly about: string;
  /** Parts of the path; what does not fit is not found. */
  readonly params: Params;
  readonly query: Query;
  /** JSON; null when the route takes none or reads the request itself. */
  readonly body: Body;
  /** JSON; null when the handler gives a whole Response. */
  readonly answer: Answer;
  readonly status?: 200 | 201 | 202;
  /** Bytes of a body; 1,000,000 unless said. */
  readonly mostBytes?: number;
  /** Media types of bodies other than JSON that the handler reads itself. */
  readonly media?: readonly string[];
  /** True for streams that last: no time limit. */
  readonly lasts?: true;
  handle(
    room: Room,
    asked: Asked<Of<Params>, Of<Query>, Of<Body>>,
  ): Promise<Answer extends z.ZodType ? Frozen<z.input<Answer>> | Response : Response>;
}

/** A route as the table has it: what it takes has been checked by then. */
export type AnyRoute = Omit<Route, "handle"> & {
  handle(room: Room, asked: Asked<never, never, never>): Promise<unknown>;
};

/** Gives a route its types. */
export function defineRoute<
  Params extends Schema,
  Query extends Schema,
  Body extends Schema,
  Answer extends Schema,
>(route: Route<Params, Query, Body, Answer>): Route<Params, Query, Body, Answer> {
  return route;
}
