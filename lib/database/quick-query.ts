import "server-only";
import { createHash } from "node:crypto";
import { poolOf } from "@/lib/database/client";

/**
 * One statement as the application, past Prisma: for the few that are asked many times a second. What is interpolated travels
 * as a parameter, never as text. Rows come as PostgreSQL's driver reads them: uuid, bigint and arrays of enums need a cast to be of use.
 */
export async function quickQuery<Row extends object>(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | boolean | null | string[])[]
): Promise<Row[]> {
  const { rows } = await poolOf("answer_desk_app").query<Row>({ ...statementOf(parts), values: [...values] });
  return rows;
}

/** A name makes PostgreSQL keep the parsed statement, once a connection. */
type Statement = { name: string; text: string };

const statements = new WeakMap<TemplateStringsArray, Statement>();

function statementOf(parts: TemplateStringsArray): Statement {
  const known = statements.get(parts);
  if (known) return known;
  const text = parts.reduce((said, part, place) => `${said}$${place}${part}`);
  const statement = { text, name: `q-${createHash("sha1").update(text).digest("base64url")}` };
  statements.set(parts, statement);
  return statement;
}
