import "server-only";
import { database } from "@/lib/database/client";
import type { Outside } from "@/lib/outbound/make-outside";
import type { OutsideOutcome } from "@/lib/outbound/outcome";
import type { OutsideQuestion } from "@/lib/outbound/question";

/** Asks a question whose answer is kept: a fresh one is given again without asking, an older one is asked about with its ETag. Only whole answers of 200 are kept. */
export async function cachedAsk(
  outside: Outside,
  question: OutsideQuestion,
  { now, freshFor }: { now: Date; freshFor: number },
): Promise<OutsideOutcome> {
  const key = question.url;
  const known = await database.outsideAnswer.findUnique({ where: { key } });
  if (known && now.getTime() - known.fetchedAt.getTime() < freshFor) return again(key, known.body);
  const headers = known?.etag ? { ...question.headers, "if-none-match": known.etag } : question.headers;
  const outcome = await outside.ask({ ...question, ...(headers && { headers }) });
  if (outcome.state !== "answered") return outcome;
  if (outcome.status === 304 && known) {
    await database.outsideAnswer.update({ where: { key }, data: { fetchedAt: now } });
    return again(key, known.body);
  }
  if (outcome.status === 200 && !outcome.isCut) {
    const kept = { body: outcome.body, etag: outcome.headers.etag?.slice(0, 300) ?? null, fetchedAt: now };
    await database.outsideAnswer.upsert({ where: { key }, create: { key, ...kept }, update: kept });
  }
  return outcome;
}

function again(url: string, body: string): OutsideOutcome {
  return { state: "answered", status: 200, headers: {}, body, isCut: false, url, hops: [url] };
}
