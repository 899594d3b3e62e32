import type { GroupSummary } from "../groups.js";
import { packSummary, unpack } from "./pack.js";

type Detail = GroupSummary["detail"];

/**
 * Details of groups as packed bytes and back. The last ones are remembered by their bytes, since reports that come one
 * after the other look at the same groups: the same bytes give the same object, which nobody may change.
 */
export interface Summaries {
  pack(detail: Detail): Buffer;
  unpack(packed: Buffer): Detail;
}

/** Details that are remembered; beyond, all are forgotten. */
const most = 4000;

export function rememberSummaries(): Summaries {
  const known = new Map<string, Detail>();
  const remember = (packed: Buffer, detail: Detail) => {
    if (known.size >= most) known.clear();
    known.set(packed.toString("latin1"), detail);
    return detail;
  };
  return {
    pack(detail) {
      const json = JSON.stringify(detail);
      const packed = packSummary(json);
      remember(packed, JSON.parse(json) as Detail);
      return packed;
    },
    unpack(packed) {
      return (
        known.get(packed.toString("latin1")) ??
        remember(packed, JSON.parse(unpack(packed)) as Detail)
      );
    },
  };
}
