import "server-only";
import { database } from "@/lib/database/client";

/** The topic that a filter names; null when it names none or one that is not here. */
export async function findTopicName(
  topicId: string | undefined,
): Promise<{ id: string; name: string } | null> {
  if (!topicId) return null;
  return database.topic.findUnique({ where: { id: topicId }, select: { id: true, name: true } });
}
