import "server-only";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { database } from "@/lib/database/client";
import type { WrittenSource } from "@/lib/references/formats/write-formats";
import { withNotices } from "@/lib/references/health/with-notices";
import { isOpen } from "@/lib/workflow/transitions";

/** The numbered list of an answer (whose overview the actor was given): of the edition that is open, as the library has its sources now, or else of the live text, as it was published. */
export async function findAnswerSources({
  edition,
  live,
}: Pick<AnswerOverview, "edition" | "live">): Promise<WrittenSource[]> {
  if (live && !isOpen(edition.state)) {
    const { snapshot } = await database.publication.findUniqueOrThrow({
      where: { id: live.publicationId },
      select: { snapshot: true },
    });
    return (snapshot as unknown as { references: WrittenSource[] }).references.map(
      ({ id, csl, notices }) => ({ id, csl, ...(notices && { notices }) }),
    );
  }
  const rows = await database.$queryRaw<WrittenSource[]>`
    SELECT r."id", r."csl" FROM "edition_citation" c JOIN "reference" r ON r."id" = c."reference_id"
    WHERE c."edition_id" = ${edition.id}::uuid ORDER BY c."number"`;
  return withNotices(database, rows);
}
