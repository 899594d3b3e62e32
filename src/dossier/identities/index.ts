export type { Judgement } from "../keep-grouping.js";
export {
  type Decision,
  mergeIdentities,
  splitIdentity,
  undoDecision,
} from "./decide.js";
export { type IdentityDecision, readDecision } from "./decided.js";
export { type IdentityDetail, identityOfGroup } from "./identity.js";
export { placeActors } from "./place-actors.js";
export { type IdentityPin, type IdentityView, identityOf, identityView } from "./view.js";
