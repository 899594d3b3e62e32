import { commandOf, type ReviewCommand } from "../review/keys.js";

/** Where keys belong to what has the focus. */
const typing = "input, select, textarea, details[open], [role=slider], dialog";

/** The command that a key press means where it was pressed; null for none. */
export function commandIn(event: KeyboardEvent, isReview: boolean): ReviewCommand | null {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(typing)) return null;
  const isOnButton = target?.closest("button, summary, a:not([data-row] a)") != null;
  if (event.key === "Enter" && isOnButton) return null;
  if (event.key.startsWith("Arrow") && !target?.closest("[data-row]")) return null;
  return commandOf(event, isReview);
}
