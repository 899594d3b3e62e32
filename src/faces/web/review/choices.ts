import {
  acts,
  comparators,
  eventTypes,
  factualities,
  meetingStates,
} from "../../../reading/reading.js";
import type { Choices } from "./fields.js";

/** The closed lists of the record. */
export const choices: Choices = { acts, eventTypes, factualities, meetingStates, comparators };
