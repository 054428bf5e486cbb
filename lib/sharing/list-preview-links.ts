import "server-only";
import { database } from "@/lib/database/client";
import { workingLink } from "@/lib/sharing/working-link";

/** A link that works, as the answer's page lists it; never its token. */
export type ListedLink = {
  id: string;
  label: string;
  madeBy: string;
  expiresAt: Date;
  openCount: number;
  lastOpenedAt: Date | null;
  revision: { id: string; number: number; edition: number };
};

/** The links to texts of an answer (whose overview the actor was given) that work, the newest first. */
export async function listPreviewLinks(answer: { id: string }): Promise<ListedLink[]> {
  const { revision, ...works } = workingLink(new Date());
  const links = await database.previewLink.findMany({
    where: { ...works, revision: { edition: { ...revision.edition, answerId: answer.id } } },
    include: {
      createdBy: { select: { name: true } },
      revision: { select: { id: true, number: true, edition: { select: { number: true } } } },
    },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  return links.map((link) => ({
    ...{ id: link.id, label: link.label, madeBy: link.createdBy.name, expiresAt: link.expiresAt },
    ...{ openCount: link.openCount, lastOpenedAt: link.lastOpenedAt },
    revision: {
      id: link.revision.id,
      number: link.revision.number,
      edition: link.revision.edition.number,
    },
  }));
}
