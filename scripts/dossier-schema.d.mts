export interface ObjectSchema {
  readonly description?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

export interface DossierSchema extends ObjectSchema {
  readonly $defs: Readonly<Record<string, ObjectSchema>>;
}

export function dossierSchema(): DossierSchema;
export function dossierReference(schema: DossierSchema): string;
