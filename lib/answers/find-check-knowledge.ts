import "server-only";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { listDismissals } from "@/lib/answers/list-dismissals";
import { listReadingList } from "@/lib/answers/list-reading-list";
import { database } from "@/lib/database/client";
import type { Dismissal } from "@/lib/document/checks/dismissals";
import { describeShort } from "@/lib/references/describe-short";
import type { Csl } from "@/lib/references/reference-schema";

/** What the checks of an open draft have to know beside its words: what the disease is called, which sources its last revisions cited or are kept for it, which were let go, and what people dismissed. */
export type CheckKnowledge = {
  names: string[];
  kept: { id: string; label: string }[];
  /** Sources that somebody let go: nobody is asked about them again. */
  letGo: string[];
  dismissals: Dismissal[];
};

/** What the checks know of an answer (whose overview the actor was given). */
export async function findCheckKnowledge({
  id,
  topic,
  edition,
}: Pick<AnswerOverview, "id" | "topic"> & { edition: { id: string } }): Promise<CheckKnowledge> {
  const [synonyms, former, list, dismissals] = await Promise.all([
    database.topicSynonym.findMany({ where: { topicId: topic.id }, select: { name: true } }),
    formerReferences(edition.id),
    listReadingList(id),
    listDismissals(database, id),
  ]);
  const { letGo } = list;
  const all = [...former, ...list.kept].filter((source) => !letGo.includes(source.id));
  const kept = [...new Map(all.map(({ id: source, label }) => [source, { id: source, label }])).values()];
  return { names: [topic.name, ...synonyms.map(({ name }) => name)], kept, letGo, dismissals };
}

/** The sources that the first revision of an edition or one of its last ten cited, as they are called now. */
async function formerReferences(editionId: string): Promise<CheckKnowledge["kept"]> {
  const rows = await database.$queryRaw<{ id: string; csl: Csl }[]>`
    WITH looked_at AS (
      (SELECT "references" FROM "revision" WHERE "edition_id" = ${editionId}::uuid ORDER BY "number" DESC LIMIT 10)
      UNION ALL
      (SELECT "references" FROM "revision" WHERE "edition_id" = ${editionId}::uuid ORDER BY "number" LIMIT 1))
    SELECT r."id", r."csl" FROM "reference" r
     WHERE r."merged_into_id" IS NULL
       AND r."id" IN (SELECT (cited->>'id')::uuid FROM looked_at, jsonb_array_elements("references") cited)
     ORDER BY r."formatted", r."id"`;
  return rows.map(({ id, csl }) => ({ id, label: describeShort(csl) }));
}
