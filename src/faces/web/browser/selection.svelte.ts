import type { Span } from "../../../text/span.js";
import { trimmed } from "../review/ends.js";
import { selectedSpan } from "./places.js";

/** The words of a text that are selected, without white space at their ends. To be called while a component is made. */
export function selectionIn(root: () => HTMLElement | undefined, text: () => string) {
  let selection = $state.raw<Span | null>(null);
  const words = $derived(selection && trimmed(text(), selection));
  $effect(() => {
    const onselect = () => {
      const element = root();
      if (!element) return;
      const next = selectedSpan(element);
      if (next || !document.activeElement?.closest("form")) selection = next;
    };
    document.addEventListener("selectionchange", onselect);
    return () => document.removeEventListener("selectionchange", onselect);
  });
  return {
    get span(): Span | null {
      return words;
    },
  };
}
