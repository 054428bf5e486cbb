import type { Prisma } from "./generated/client";

/** A value that is made of JSON, as Prisma takes it for a jsonb column. */
export function asJson(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
