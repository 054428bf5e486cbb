import "server-only";
import { z } from "zod";
import type { Outside } from "@/lib/outbound/make-outside";
import { normalisePmcid, normalisePmid } from "@/lib/references/identifiers";

/** PubMed numbers by PMC number, and why nothing could be asked. A number that is not among them has no PubMed number. */
export type ConvertedNumbers = { pmids: ReadonlyMap<string, string>; sentence: string | null };

const answer = z.object({
  records: z.array(
    z.object({
      "requested-id": z.string().optional(),
      pmcid: z.string().optional(),
      pmid: z.union([z.string(), z.number()]).optional(),
    }),
  ),
});

/** Asks NCBI's ID converter (PMC ID Converter API v1; 200 numbers at most) which PubMed numbers belong to PMC numbers. No numbers, no question. */
export async function askIdConverter(outside: Outside, pmcids: readonly string[]): Promise<ConvertedNumbers> {
  if (pmcids.length === 0) return { pmids: new Map(), sentence: null };
  const query = new URLSearchParams({ idtype: "pmcid", format: "json", versions: "no", tool: "answer-desk" });
  const outcome = await outside.ask({
    url: `https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/?${query}&ids=${pmcids.join(",")}`,
    accept: "application/json",
    form: "json",
  });
  if (outcome.state !== "answered") return { pmids: new Map(), sentence: outcome.sentence };
  if (outcome.status !== 200)
    return {
      pmids: new Map(),
      sentence: `PubMed Central answered with an error (${outcome.status}).`,
    };
  const told = answer.safeParse(JSON.parse(outcome.body));
  const pairs = (told.data?.records ?? []).flatMap((record) => {
    const pmcid = normalisePmcid(record["requested-id"] ?? record.pmcid ?? "");
    const pmid = normalisePmid(String(record.pmid ?? ""));
    return pmcid && pmid ? [[pmcid, pmid] as const] : [];
  });
  return {
    pmids: new Map(pairs),
    sentence: told.success ? null : "PubMed Central answered in a form that we do not understand.",
  };
}
