import "server-only";
import pg from "pg";
import { connectionAs } from "@/lib/database/connection";

/** What to do with notifications, and with the times when none can arrive: whatever came between `onDown` and `onUp` is lost. */
export interface Ear {
  onPayload: (payload: string) => void;
  onUp: () => void;
  onDown: () => void;
}

/** Listens on a channel of PostgreSQL through one connection of its own, comes back by itself, and notices within 15 s when the line is dead. Returns how to stop. */
export function listen(channel: string, ear: Ear): () => Promise<void> {
  let wanted = true;
  let wait = 100;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout;

  const connect = async () => {
    const own = new pg.Client({ ...connectionAs("answer_desk_public"), query_timeout: 5_000 });
    client = own;
    let up = false;
    const lose = () => {
      if (client !== own) return;
      client = null;
      clearInterval(pulse);
      own.end().catch(() => {});
      if (up) ear.onDown();
      if (wanted) timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, 2_000);
    };
    const pulse = setInterval(() => own.query("SELECT 1").catch(lose), 10_000);
    own.on("error", lose).on("end", lose);
    own.on("notification", ({ payload }) => ear.onPayload(payload ?? ""));
    try {
      await own.connect();
      await own.query(`LISTEN ${own.escapeIdentifier(channel)}`);
      up = true;
      wait = 100;
      ear.onUp();
    } catch {
      lose();
    }
  };
  void connect();

  return async () => {
    wanted = false;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
