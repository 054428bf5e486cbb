import "server-only";
import { sql } from "@/lib/database/sql";

/** Of `review_due` d: set for a day up to and with this one. The SQL twin of `dueState`. */
export function dueBy(day: string) {
  return sql`d."next_review_on" <= ${day}::date`;
}
