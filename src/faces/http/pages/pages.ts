import type { Room } from "../room.js";
import { groupNumbered, movedTo, reportNumbered } from "../views.js";

/** A page of the browser, and what must be there for it. */
interface PagePlace {
  /** `/reports/{number}/changes` */
  readonly path: string;
  /** Gives an address to go to instead; throws a Failure when there is nothing to show. */
  readonly check?: (room: Room, number: number) => Promise<Response | null>;
}

const report = async (room: Room, number: number) => {
  await reportNumbered(room, number);
  return null;
};

const group =
  (kind: "story" | "identity", folder: string) => async (room: Room, number: number) => {
    const found = await groupNumbered(room, kind, number);
    return found.number === number ? null : movedTo(`/${folder}/${found.number}`);
  };

/** Addresses that people open; the page itself says what stands there, the server whether anything does. */
export const pages: readonly PagePlace[] = [
  { path: "/" },
  { path: "/search" },
  { path: "/reports" },
  { path: "/stories" },
  { path: "/actors" },
  { path: "/add" },
  { path: "/reports/{number}", check: report },
  { path: "/reports/{number}/changes", check: report },
  { path: "/reports/{number}/reread", check: report },
  { path: "/stories/{number}", check: group("story", "stories") },
  { path: "/actors/{number}", check: group("identity", "actors") },
];
