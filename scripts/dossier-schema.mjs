// Makes docs/dossier.schema.json and docs/dossier-json.md from the types of src/dossier/answers/types and their
// comments. `npm run docs` writes them; a test compares them.
import { fileURLToPath } from "node:url";
import { API, SymbolFlags } from "typescript/unstable/sync";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = "src/dossier/answers/types/dossier.ts";

/** The JSON Schema of a dossier as a file. */
export function dossierSchema() {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [`${root}/tsconfig.json`] }).getProjects();
    const { checker, program } = project;
    const [named] = program
      .getSourceFile(`${root}/${source}`)
      .statements.filter(({ name }) => name?.text === "DossierFile");
    const reader = new TypeReader(checker);
    const schema = reader.object(checker.getTypeAtLocation(named.name));
    return {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Rapporteur's dossier of a story",
      ...schema,
      $defs: Object.fromEntries(reader.defs),
    };
  } finally {
    api.close();
  }
}

/** Types of the compiler as JSON Schema; what has a name stands once, under it. */
class TypeReader {
  defs = new Map();

  constructor(checker) {
    this.checker = checker;
  }

  schema(type) {
    const { checker } = this;
    if (type.isUnionType()) return this.union(type.getTypes());
    if (type.isLiteralType()) return { const: type.value };
    if (checker.isTupleType(type)) return this.tuple(type);
    if (checker.isArrayLikeType(type))
      return { type: "array", items: this.schema(checker.getTypeArguments(type)[0]) };
    if (!type.isObjectType()) return intrinsic(checker.typeToString(type));
    const symbol = nameOf(type, checker);
    if (symbol === null) return this.object(type);
    if (!this.defs.has(symbol.name)) {
      this.defs.set(symbol.name, null);
      this.defs.set(symbol.name, this.object(type, symbol));
    }
    return { $ref: `#/$defs/${symbol.name}` };
  }

  object(type, symbol = type.getSymbol()) {
    const { checker } = this;
    const about = symbol?.getDocumentationComment(checker) ?? "";
    const properties = {};
    const required = [];
    for (const symbol of checker.getPropertiesOfType(type)) {
      const words = symbol.getDocumentationComment(checker);
      const isOptional = (symbol.flags & SymbolFlags.Optional) !== 0;
      const schema = this.schema(withoutUndefined(checker.getTypeOfSymbol(symbol), checker));
      properties[symbol.name] = {
        ...(words === "" ? {} : { description: inLine(words) }),
        ...schema,
      };
      if (!isOptional) required.push(symbol.name);
    }
    return {
      ...(about === "" ? {} : { description: inLine(about) }),
      type: "object",
      properties,
      required,
      additionalProperties: false,
    };
  }

  union(types) {
    const values = types.filter((type) => type.isLiteralType()).map(({ value }) => value);
    const isBoolean = values.length === 2 && values.every((value) => typeof value === "boolean");
    const others = types.filter((type) => !type.isLiteralType()).map((type) => this.schema(type));
    const closed = isBoolean ? { type: "boolean" } : { enum: values.sort() };
    // The compiler's order says nothing, and null goes without saying until the end.
    const all = [...(values.length === 0 ? [] : [closed]), ...others].sort(
      (a, b) => Number(a.type === "null") - Number(b.type === "null"),
    );
    if (all.length === 1) return all[0];
    if (all.length === 2 && all[0].enum && all[1].type === "null")
      return { enum: [...all[0].enum, null] };
    const isPlain = all.every(
      (one) => typeof one.type === "string" && Object.keys(one).length === 1,
    );
    return isPlain ? { type: all.map(({ type }) => type) } : { anyOf: all };
  }

  tuple(type) {
    const items = this.checker.getTypeArguments(type).map((one) => this.schema(one));
    return { type: "array", prefixItems: items, items: false, minItems: items.length };
  }
}

/** Under which name a type stands once: its own, or the one that it goes by where it is made from a general one. */
function nameOf(type, checker) {
  const alias = type.getAliasSymbol();
  if (alias) return alias;
  const symbol = type.getSymbol();
  const isOwn = symbol && symbol.name === checker.typeToString(type);
  return isOwn ? symbol : null;
}

function intrinsic(name) {
  if (["string", "number", "boolean", "null"].includes(name)) return { type: name };
  throw new Error(`a dossier has a field of type ${name}, which JSON Schema is not told of`);
}

function withoutUndefined(type, checker) {
  if (!type.isUnionType()) return type;
  const left = type.getTypes().filter((one) => checker.typeToString(one) !== "undefined");
  return left.length === 1 ? left[0] : type;
}

function inLine(words) {
  return words.replace(/\s+/g, " ").trim();
}

/** The same as a page to read: a heading for each type, a row for each field. */
export function dossierReference({ $defs, ...whole }) {
  const parts = [["The whole", whole], ...Object.entries($defs)];
  const sections = parts.map(([name, { description, properties, required }]) => {
    const rows = Object.entries(properties).map(([field, schema]) => {
      const about = schema.description ?? $defs[nameIn(schema)]?.description ?? "";
      const isOptional = required.includes(field) ? "" : ", or not there";
      return `| \`${field}\` | ${showType(schema)}${isOptional} | ${about.replaceAll("|", "\\|")} |`;
    });
    const table = ["| field | is | |", "|---|---|---|", ...rows].join("\n");
    return [`## ${name}`, ...(description ? [description] : []), table].join("\n\n");
  });
  return `${[
    "# The dossier as JSON",
    "What `rapporteur dossier STORY --format json` writes and `tellDossierFile` of `rapporteur/dossier` gives. [dossier.md](dossier.md) says how the answers come about; [dossier.schema.json](dossier.schema.json) is the same as a JSON Schema, in the package `rapporteur/dossier.schema.json`. This page is made from the types and their comments by `npm run docs`; a test compares the two.",
    "Lists are empty rather than missing; what nobody says is null. Every pin has its words in `text`, verbatim; spans count Unicode code points from 0, half-open.",
    ...sections,
  ].join("\n\n")}\n`;
}

function showType(schema) {
  if (schema.$ref) return linkTo(nameIn(schema));
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum)
    return schema.enum.map((value) => (value === null ? "null" : `\`${value}\``)).join(", ");
  if (schema.anyOf) return schema.anyOf.map(showType).join(" or ");
  if (schema.prefixItems) return `[${schema.prefixItems.map(showType).join(", ")}]`;
  if (schema.items) return `list of ${showType(schema.items)}`;
  if (schema.properties)
    return `{ ${Object.entries(schema.properties)
      .map(([name, one]) => `\`${name}\`: ${showType(one)}`)
      .join("; ")} }`;
  return [schema.type].flat().join(" or ");
}

function linkTo(name) {
  return `[${name}](#${name.toLowerCase()})`;
}

function nameIn({ $ref }) {
  return $ref?.split("/").at(-1);
}
