import "server-only";
import { sql } from "@/lib/database/sql";

/** Of `review_due` d: set for a day up to and with this one, an ISO day or an expression. The SQL twin of `dueState`. */
export function dueBy(day: string | ReturnType<typeof sql>) {
  return sql`d."next_review_on" <= (${day})::date`;
}
