import type { z } from "zod";
import type { AskedRole, EntryQuestion } from "../../archive/asking.js";
import { askedRoles } from "../../archive/asking.js";
import type { questionQuery } from "./api/search.js";
import { given } from "./views.js";

type Asked = z.output<typeof questionQuery> & {
  readonly after?: string | undefined;
  readonly most?: number | undefined;
};

/** What the archive is asked for, from what stands in an address. */
export function questionOf(query: Asked): EntryQuestion {
  const roles = Object.fromEntries(
    askedRoles.flatMap((role) => (query[role] === undefined ? [] : [[role, query[role]]])),
  ) as Partial<Record<AskedRole, number | string>>;
  const { words, kinds, act, type, factuality, outlet, from, to } = query;
  const { happenedFrom, happenedTo, story, report, order, after, most, anybody } = query;
  return {
    ...given({ words, kinds, act, type, factuality, outlet, from, to }),
    ...given({ happenedFrom, happenedTo, story, report, order, after, most }),
    ...given({ actor: anybody }),
    ...(query.reviewed === undefined ? {} : { reviewed: query.reviewed === "yes" }),
    ...(Object.keys(roles).length === 0 ? {} : { roles }),
  };
}
