import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { slugOf } from "@/lib/document/slug";

/** A slug for a new answer that no answer has or had. */
export async function freeAnswerSlug(tx: Tx, question: string): Promise<string> {
  const wanted = slugOf(question);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`answer-slug:${wanted}`}, 0))`;
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "answer" WHERE "slug" = ${wanted} OR "slug" LIKE ${`${wanted}-%`}
    UNION SELECT "slug" FROM "slug_redirect" WHERE "kind" = 'answer' AND ("slug" = ${wanted} OR "slug" LIKE ${`${wanted}-%`})`;
  const taken = new Set(rows.map((row) => row.slug));
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}
