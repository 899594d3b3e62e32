import type { Overview } from "../../http/api/reports.js";
import { ask } from "./api.js";
import { keep, kept } from "./keeping.js";

const keptAs = "rapporteur.who";

let name = $state(kept(keptAs) ?? "");
let fallback = $state("");
let isReadOnly = $state(false);

/** Who decides, as typed in this browser, else as the server was started. */
export const who = {
  get name(): string {
    return name;
  },
  set name(next: string) {
    name = next;
    keep(keptAs, next.trim());
  },
  /** The server's name for whoever gives none. */
  get fallback(): string {
    return fallback;
  },
  get isReadOnly(): boolean {
    return isReadOnly;
  },
  /** What a request says; nothing when the server's name is to stand. */
  get field(): { readonly who?: string } {
    return name.trim() === "" ? {} : { who: name.trim() };
  },
  get shown(): string {
    return name.trim() || fallback;
  },
  async ask(): Promise<void> {
    const overview = await ask<Overview>("/index.json").catch(() => null);
    if (!overview) return;
    fallback = overview.who;
    isReadOnly = overview.readOnly;
  },
};
