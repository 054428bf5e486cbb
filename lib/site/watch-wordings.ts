import "server-only";
import { publicDatabase } from "@/lib/database/client";

/** Which wordings are in force now, as one word to compare, and the milliseconds until the next one begins; null when none is known. */
export type WordingNow = { versions: string; wait: number | null };

/** Asks the database, whose clock decides. */
export async function readWordingNow(): Promise<WordingNow> {
  const [row] = await publicDatabase.$queryRaw<[WordingNow]>`
    SELECT coalesce((SELECT string_agg(b."kind" || ' ' || b."number", ',' ORDER BY b."kind") FROM site.boilerplate b), '') AS "versions",
           (SELECT (extract(epoch FROM c."at" - now()) * 1000)::float8 FROM site.boilerplate_change c) AS "wait"`;
  return row ?? { versions: "", wait: null };
}

type Watch = {
  read?: () => Promise<WordingNow>;
  /** Every public page is another one now. */
  onChange: () => void;
};

const LONGEST = 30_000;
const AGAIN = 1_000;

/** Sees that pages change at the instant a wording comes into force by the clock, with nobody pressing anything. Looks every half minute at the latest, so that a clock that jumps and a word that was missed do no harm. Gives how to stop. */
export function watchWordings({ read = readWordingNow, onChange }: Watch): () => void {
  let known: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async () => {
    const found = await read().catch(() => null);
    if (isStopped) return;
    if (found && known !== null && found.versions !== known) onChange();
    if (found) known = found.versions;
    timer = setTimeout(look, found ? pause(found.wait) : AGAIN);
    timer.unref();
  };
  void look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** A timer may ring a little early: the database is asked again until its clock has passed the instant. */
function pause(wait: number | null): number {
  return wait === null ? LONGEST : Math.min(LONGEST, Math.max(2, Math.ceil(wait)));
}
