import "server-only";
import type { Tx } from "@/lib/database/transaction";

/** Tells every instance, at commit, which public pages are no longer true. */
export async function announceChange(
  tx: Tx,
  answer: { slug: string; topic: { slug: string } },
): Promise<void> {
  const paths = [
    `/answers/${answer.slug}`,
    `/api/v1/answers/${answer.slug}`,
    `/topics/${answer.topic.slug}`,
    "/",
    "/topics",
    "/search",
    "/sitemap.xml",
    "/feed.xml",
    "/api/v1/answers",
    "/api/v1/topics",
  ];
  await tx.$executeRaw`SELECT pg_notify('answer_desk_site', ${JSON.stringify({ paths })})`;
}
