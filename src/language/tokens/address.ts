import { endings } from "./data.js";
import { matchEnd } from "./match.js";

const URL = /(?:(?:https?|ftp|mailto|file):(?:\/\/)?|www\.)[^\s<>"“”‘’«»{}|\\^`()[\]]{2,2000}/iuy;
const MAIL = /[\w.+%~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}/y;
const DOTTED = /[\w~&%#-]{1,63}(?:\.[\w-]{1,63}){1,6}(?:\/[\w~%?=&#./+-]{0,500})?/y;
const HANDLE = /[@#][\p{L}_][\p{L}\p{M}\p{N}_]{0,60}/uy;
/** A cheap look first: most words are no address. */
const LIKELY = /[\w+%~&#-]{1,64}(?:[.@]\w|:[/\w]|\.{2,3}@\w)/y;
const TAIL = ".,;:!?'-";

/**
 * End of the web address, mail address, file name, handle or tag at `at`; -1 if there is none.
 * Closing punctuation is left to the sentence.
 */
export function cutAddress(text: string, at: number): number {
  const first = text[at];
  if (first === "@" || first === "#") return matchEnd(HANDLE, text, at);
  if (matchEnd(LIKELY, text, at) < 0) return -1;
  const url = matchEnd(URL, text, at);
  if (url > 0) return trimmed(text, at, url);
  const mail = matchEnd(MAIL, text, at);
  if (mail > 0) return trimmed(text, at, mail);
  const name = matchEnd(DOTTED, text, at);
  return name > 0 ? named(text, at, name) : -1;
}

function trimmed(text: string, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && TAIL.includes(text[end - 1] ?? "")) end--;
  return end;
}

/** A dotted name counts when its last part is a known ending ("harbour.org", "minutes.doc"). */
function named(text: string, from: number, to: number): number {
  const end = trimmed(text, from, to);
  const host = text.slice(from, end).split("/", 1)[0] ?? "";
  const last = host.slice(host.lastIndexOf(".") + 1);
  const plain = last === last.toLowerCase() || last === last.toUpperCase();
  return host.includes(".") && last.length > 1 && plain && endings.has(last.toLowerCase())
    ? end
    : -1;
}
