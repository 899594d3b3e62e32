import { sql } from "kysely";

/** A field of a JSON row as a whole number, or null. */
export function whole(field: string) {
  return sql`cast(value ->> ${sql.lit(field)} as bigint)`;
}
