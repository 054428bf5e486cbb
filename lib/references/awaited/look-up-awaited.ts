import "server-only";
import { database } from "@/lib/database/client";
import { asJson } from "@/lib/database/json";
import type { Outside } from "@/lib/outbound/make-outside";
import { PUBMED_TOGETHER } from "@/lib/references/lookups/ask-pubmed";
import { type LookedUp, lookUpNumbers, waitOn } from "@/lib/references/lookups/look-up-numbers";

type Work = { outside: Outside; now: () => Date; signal: AbortSignal };

/** Looks up every number that waits and keeps what was found beside it; nothing comes into the library. What somebody dropped meanwhile stays dropped. */
export async function lookUpAwaited(work: Work): Promise<{ found: number; waiting: number }> {
  let found = 0;
  while (!work.signal.aborted) {
    const due = await dueNumbers(work.now());
    if (due.length === 0) break;
    for await (const [{ id, tries }, answer] of lookUpNumbers(work, due)) {
      const data = dataOf(answer, tries, work.now());
      await database.awaitedSource.updateMany({ where: { id, state: "waiting" }, data });
      found += answer.is === "found" ? 1 : 0;
    }
  }
  return { found, waiting: await database.awaitedSource.count({ where: { state: "waiting" } }) };
}

async function dueNumbers(now: Date) {
  const rows = await database.awaitedSource.findMany({
    where: { state: "waiting", nextTryAt: { lte: now } },
    orderBy: { nextTryAt: "asc" },
    select: { id: true, tries: true, kind: true, value: true },
    take: PUBMED_TOGETHER,
  });
  return rows.map(({ kind, value, ...row }) => ({
    ...{ pmid: null, doi: null, pmcid: null, ...row },
    [kind]: value,
  }));
}

function dataOf(answer: LookedUp, tries: number, now: Date) {
  if (answer.is === "waits") return waitOn(now, tries, answer.sentence);
  if (answer.is === "unknown")
    return { state: "not_found" as const, sentence: answer.sentence, answeredAt: now };
  const { csl, source, record } = answer;
  return {
    state: "found" as const,
    sentence: `${source} has it. Look at it, then add it or leave it.`,
    origin: source,
    found: asJson(csl),
    ...(record && { told: asJson({ publicationTypes: record.publicationTypes, notices: record.notices }) }),
    answeredAt: now,
  };
}
