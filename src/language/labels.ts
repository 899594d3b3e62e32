import { z } from "zod";
import type { MentionKind, NameKind, Upos } from "./analysis.js";
import { type LemmaRule, readLemmaRule } from "./lemma.js";
import { type BioScheme, bioScheme } from "./viterbi.js";

/** The lists that the network's label numbers point into. */
export interface Labels {
  /** Name of the weights, such as "en-1". */
  readonly model: string;
  readonly upos: readonly Upos[];
  readonly feats: readonly string[];
  readonly lemma: readonly LemmaRule[];
  readonly deprel: readonly string[];
  readonly names: BioScheme;
  readonly mentions: readonly (MentionKind | null)[];
  /** SHA-256 of each file of the model, in hexadecimal digits. */
  readonly files: Readonly<Record<ModelFile, string>>;
}

export const modelFiles = ["read.onnx", "tie.onnx", "vocab.txt"] as const;
export type ModelFile = (typeof modelFiles)[number];

const uposTags = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const satisfies readonly Upos[];

const mentionKinds = [
  "person",
  "organization",
  "place",
  "event",
  "object",
  "time",
  "abstract",
  "substance",
  "animal",
  "plant",
] as const satisfies readonly MentionKind[];

const nameKinds: readonly NameKind[] = [
  "person",
  "organization",
  "place",
  "event",
  "object",
  "time",
  "other",
];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const lemmaRule = z.string().transform((label, context): LemmaRule => {
  const rule = readLemmaRule(label);
  if (rule) return rule;
  context.addIssue(`"${label}" is no lemma rule`);
  return z.NEVER;
});

const names = z.array(z.string()).transform((labels, context): BioScheme => {
  try {
    const scheme = bioScheme(labels);
    const known = scheme.kinds.every(
      (kind) => kind === null || nameKinds.includes(kind as NameKind),
    );
    if (known) return scheme;
    context.addIssue("a kind of name is unknown");
  } catch (error) {
    context.addIssue((error as Error).message);
  }
  return z.NEVER;
});

const schema = z.object({
  model: z.string().min(1).max(40),
  upos: z.array(z.enum(uposTags)).min(1),
  feats: z.array(z.string()).min(1),
  lemma: z.array(lemmaRule).min(1),
  deprel: z.array(z.string().min(1)).min(1),
  names,
  mentions: z.array(z.enum(mentionKinds).nullable()).min(1),
  files: z.object({ "read.onnx": sha256, "tie.onnx": sha256, "vocab.txt": sha256 }),
});

/** Reads labels.json. Throws an Error that says in one line what is wrong with it. */
export function readLabels(json: string): Labels {
  const value: unknown = parsed(json);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "wrong"}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error("it is no JSON");
  }
}
