import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import type { Tx } from "@/lib/database/transaction";

/** A public page under which the standing words are printed. */
export type TouchedPage = {
  answerId: string;
  slug: string;
  question: string;
  topic: string;
  isWithdrawn: boolean;
};

/** How many public pages print the standing words: every answer that readers can open, withdrawn ones among them. */
export async function countTouchedPages(tx: Pick<Tx, "$queryRaw"> = database): Promise<number> {
  const [row] = await tx.$queryRaw<{ pages: number }[]>`SELECT count(*)::int AS "pages" FROM site.answer`;
  return row?.pages ?? 0;
}

const PAGE = 25;

/** Those pages by address, from after one on; `next` is where the list goes on, null at its end. */
export async function listTouchedPages(
  actor: Actor,
  after: string | null,
): Promise<{ pages: TouchedPage[]; next: string | null }> {
  authorizeAtDesk(actor, "seeWordings");
  const found = await database.$queryRaw<TouchedPage[]>`
    SELECT a."id" AS "answerId", a."slug", a."question", a."topic_name" AS "topic", a."withdrawn_at" IS NOT NULL AS "isWithdrawn"
      FROM site.answer a WHERE a."slug" > ${after ?? ""} ORDER BY a."slug" LIMIT ${PAGE + 1}`;
  const pages = found.slice(0, PAGE);
  return { pages, next: found.length > PAGE ? (pages.at(-1)?.slug ?? null) : null };
}
