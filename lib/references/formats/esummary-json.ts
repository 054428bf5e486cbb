import { z } from "zod";
import { readSummary } from "./esummary";
import type { ReadRecord } from "./read-record";

const text = z.string().optional().catch(undefined);
const document = z.looseObject({
  title: text,
  source: text,
  fulljournalname: text,
  pubdate: text,
  epubdate: text,
  volume: text,
  issue: text,
  pages: text,
  authors: z
    .array(z.looseObject({ name: z.string() }))
    .optional()
    .catch(undefined),
  articleids: z
    .array(z.looseObject({ idtype: z.string(), value: z.string() }))
    .optional()
    .catch(undefined),
  pubtype: z.array(z.string()).optional().catch(undefined),
});
const answer = z.looseObject({ result: z.looseObject({ uids: z.array(z.string()) }) });

/** Reads PubMed's eSummary in JSON. */
export function* readEsummaryJson(whole: string): Generator<ReadRecord> {
  const { result } = answer.parse(JSON.parse(whole));
  for (const uid of result.uids) {
    const place = {
      line: lineOf(whole, `"${uid}": {`, `"${uid}":{`),
      raw: JSON.stringify(result[uid], null, 1) ?? uid,
    };
    const found = document.safeParse(result[uid]);
    if (!found.success) {
      yield { is: "unread", ...place, sentence: `The summary has no document ${uid}.` };
      continue;
    }
    const { data } = found;
    const idOf = (type: string) => data.articleids?.find(({ idtype }) => idtype === type)?.value;
    yield readSummary(place, {
      uid,
      title: data.title ?? "",
      authors: data.authors?.map(({ name }) => name) ?? [],
      source: data.source ?? "",
      fullName: data.fulljournalname,
      printed: data.pubdate ?? "",
      online: data.epubdate,
      volume: data.volume,
      issue: data.issue,
      pages: data.pages,
      doi: idOf("doi"),
      pmcid: idOf("pmc"),
      publicationTypes: data.pubtype ?? [],
    });
  }
}

/** Whether a JSON text is an answer of eSummary. */
export function isEsummaryJson(whole: string): boolean {
  if (!/^\s*\{/.test(whole) || !whole.includes('"uids"')) return false;
  try {
    return answer.safeParse(JSON.parse(whole)).success;
  } catch {
    return false;
  }
}

function lineOf(whole: string, ...marks: string[]): number {
  const at = Math.max(...marks.map((mark) => whole.indexOf(mark)));
  return at === -1 ? 1 : whole.slice(0, at).split("\n").length;
}
