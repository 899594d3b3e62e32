export * from "./notice.js";
export * from "./span.js";
