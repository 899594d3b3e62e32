export * from "./fold.js";
export * from "./hash.js";
export * from "./notice.js";
export * from "./span.js";
