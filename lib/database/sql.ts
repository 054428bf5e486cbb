import "server-only";
import { Prisma } from "./generated/client";

/** A piece of SQL with its values, to be put together with others: values always travel apart from the words. */
export const sql = Prisma.sql;
