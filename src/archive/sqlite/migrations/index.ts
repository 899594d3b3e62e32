import { begin } from "./001-begin.js";
import { statementsAndDays } from "./002-statements-and-days.js";
import type { Migration } from "./migration.js";

/** All steps, oldest first. The last one makes the schema that this program works on. */
export const migrations: readonly Migration[] = [begin, statementsAndDays];
export type { Migration } from "./migration.js";
