import { parseHTML } from "linkedom";
import type { Dossier } from "../../../src/dossier/answers/types/index.js";
import type { PageInput } from "../../../src/dossier/page/desk.js";
import { renderPage } from "../../../src/dossier/page/page.js";
import { dossier, input } from "./sample.js";

/** The sample's page with parts of its dossier changed, to be asked by selectors. */
export const draw = (changed: Partial<Dossier>, more: Partial<PageInput> = {}) => {
  const { document } = parseHTML(
    renderPage({ ...input, ...more, dossier: { ...dossier, ...changed } }),
  );
  const textOf = (selector: string) =>
    (document.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();
  return { document, textOf, all: (selector: string) => [...document.querySelectorAll(selector)] };
};
