import type { RecordStatement } from "../../schema.js";
import { annotate, type Desk, linkTo, say } from "./desk.js";

type Part = "source" | "cue" | "content";
const parts: readonly Part[] = ["source", "cue", "content"];

/** Source, cue and content of each statement, linked to each other. */
export function annotateStatements(desk: Desk): readonly object[] {
  return desk.record.statements.flatMap((statement) =>
    parts
      .filter((part) => statement[part].spans.length > 0)
      .map((part) => annotatePart(desk, statement, part)),
  );
}

/** The annotation of what is said in a statement. */
export function contentOf({ urn }: Desk, statement: string): string {
  return `${urn}:${statement}:content`;
}

function annotatePart(desk: Desk, statement: RecordStatement, part: Part): object {
  const nameOf = (other: Part) => `${desk.urn}:${statement.id}:${other}`;
  const body = [
    say("tagging", part),
    ...describe(desk, statement, part),
    ...parts
      .filter((other) => other !== part && statement[other].spans.length > 0)
      .map((other) => linkTo(nameOf(other))),
  ];
  return annotate(desk, nameOf(part), body, statement[part].spans);
}

/** What is known of a part beyond its words: who the source is, which act the cue and content do. */
function describe({ actors }: Desk, statement: RecordStatement, part: Part): readonly object[] {
  const actor = actors.get(statement.source.actor ?? "");
  if (part !== "source") return [say("classifying", statement.act)];
  return actor ? [say("identifying", actor.name)] : [];
}
