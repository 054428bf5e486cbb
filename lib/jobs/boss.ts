import "server-only";
import PgBoss from "pg-boss";
import { poolOf } from "@/lib/database/client";
import { log } from "@/lib/log";

const DAY = 86_400;

/** pg-boss on the application's own connections. The schema is made by our migrations, never by it. Once it works, a database that is away is logged and waited for: pg-boss leaves some of its promises alone, and one that fails would end the server. */
export function makeBoss(): { boss: PgBoss; forgive: () => void } {
  const pool = poolOf("answer_desk_app");
  let isForgiving = false;
  const executeSql = async (text: string, values: unknown[]) => {
    try {
      return await pool.query(text, values);
    } catch (error) {
      if (!isForgiving) throw error;
      if (!isTaken(error)) log.warn({ cause: String(error) }, "the queue of jobs could not be asked");
      return { rows: [] };
    }
  };
  const boss = new PgBoss({
    db: { executeSql },
    migrate: false,
    archiveCompletedAfterSeconds: DAY,
    archiveFailedAfterSeconds: 90 * DAY,
    deleteAfterDays: 30,
  });
  boss.on("error", (error) => log.warn({ cause: error.message }, "the queue of jobs stumbled"));
  const forgive = () => {
    isForgiving = true;
  };
  return { boss, forgive };
}

/** One of its queue runs already: the law of the queue, not a fault. */
function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === "23505";
}
