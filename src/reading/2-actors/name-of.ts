import data from "../../language/en/org-words.json" with { type: "json" };
import type { Actor } from "../reading.js";
import type { Draft } from "./draft.js";

const classWords = new Set([...data.generic, ...data.words]);

/**
 * Chooses the name an actor goes by among its forms, all verbatim: the fullest for people and places, the
 * acronym or short form that the report explains for bodies, with the long form as `fullName`.
 */
export function nameOf(
  kind: Draft["kind"],
  forms: readonly string[],
): Pick<Actor, "name" | "fullName" | "aliases"> {
  const unique = [...new Set(forms)];
  const spoken = unique.filter((form) => !isShouted(form, unique));
  const longest = spoken.reduce(
    (best, form) => (form.length > best.length ? form : best),
    spoken[0] ?? "",
  );
  const name =
    kind === "organization"
      ? (unique.find((form) => isShortName(form, longest, forms)) ?? longest)
      : longest;
  return {
    name,
    fullName: name === longest ? null : longest,
    aliases: unique.filter((form) => form !== name && form !== longest),
  };
}

/** "LENMAR" of a dateline where the report also says "Lenmar". */
function isShouted(form: string, forms: readonly string[]): boolean {
  return (
    form === form.toUpperCase() &&
    forms.some((other) => other !== form && other.toUpperCase() === form)
  );
}

/** One word for a name of several, that is an acronym or is used more than once. */
function isShortName(form: string, longest: string, forms: readonly string[]): boolean {
  if (form === longest || /\s/.test(form) || !/\s/.test(longest)) return false;
  const isAcronym = /^[\p{Lu}.&]{2,}$/u.test(form);
  if (!isAcronym && classWords.has(form.toLowerCase())) return false;
  return isAcronym || !longest.includes(form) || forms.filter((other) => other === form).length > 1;
}
