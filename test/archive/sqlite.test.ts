import { archiveContract } from "../contracts/archive.js";
import { newPlace, openAt } from "./places.js";

archiveContract("SQLite in a file", () => openAt(newPlace()));
archiveContract("SQLite in memory", () => openAt(":memory:"));
