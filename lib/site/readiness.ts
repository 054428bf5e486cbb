import "server-only";
import { database, publicDatabase } from "@/lib/database/client";

/** Why this process cannot serve yet, as one sentence; null when it can: the database answers both roles, and its migrations are all applied. */
export async function whyNotReady(): Promise<string | null> {
  try {
    const [asApp, asPublic] = await Promise.all([
      database.$queryRaw<{ role: string }[]>`SELECT current_user::text AS "role" FROM "event_head"`,
      publicDatabase.$queryRaw<
        { role: string }[]
      >`SELECT current_user::text AS "role", (SELECT count(*) FROM site.topic_name LIMIT 1) AS "names"`,
    ]);
    if (asApp[0]?.role === "answer_desk_app" && asPublic[0]?.role === "answer_desk_public") return null;
    return "The database lets us in, but not as the roles that the migrations make. Check the connection's user.";
  } catch (error) {
    return isMissing(error)
      ? "The database answers, but its migrations are not all applied. Start with npm start, or apply them first."
      : "The database cannot be reached. Pages are served from the last good copy; the desk waits.";
  }
}

/** SQLSTATE 42P01, 3F000 and 22023: no such table, no such schema, no such role. */
function isMissing(error: unknown): boolean {
  return /42P01|3F000|22023/.test(JSON.stringify(error) + String(error));
}
