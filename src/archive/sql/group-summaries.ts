import type { GroupSummary } from "../groups.js";
import { unlessBroken } from "./broken-bytes.js";
import { packSummary, unpack } from "./pack.js";
import { rememberBytes } from "./remember-bytes.js";

type Detail = GroupSummary["detail"];

/** Details of groups as packed bytes and back. */
export interface Summaries {
  pack(detail: Detail): Buffer;
  unpack(packed: Buffer): Detail;
}

const mostRemembered = 4000;

export function rememberSummaries(): Summaries {
  const details = rememberBytes(
    (packed) => unlessBroken(() => JSON.parse(unpack(packed)) as Detail),
    mostRemembered,
  );
  return {
    pack(detail) {
      const json = JSON.stringify(detail);
      const packed = packSummary(json);
      details.remember(packed, JSON.parse(json) as Detail);
      return packed;
    },
    unpack: details.unpack,
  };
}
