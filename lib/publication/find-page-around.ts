import "server-only";
import { database } from "@/lib/database/client";
import { asDate, asDay, type PublicDates } from "@/lib/publication/dates";
import { datesBefore } from "@/lib/publication/dates-before";
import { wordingsAt } from "@/lib/settings/wordings-at";

/** What stands on an answer's page around its words: topic, standing words in force, the dates and changes that readers see today. */
export type PageAround = {
  topic: { id: string; name: string; slug: string };
  standingWords: Record<string, string>;
  /** Null while the answer was never public: no date moves before a publication. */
  dates: PublicDates | null;
  changes: { on: string; kind: "first" | "substantive"; note: string | null }[];
};

type Answer = Pick<PageAround, "topic"> & { id: string; edition: { importedUpdatedOn: string | null } };

/** What stands around the words of an answer (which the caller may see). */
export async function findPageAround({ id, topic, edition }: Answer): Promise<PageAround> {
  const imported = edition.importedUpdatedOn ? asDate(edition.importedUpdatedOn) : null;
  const [standingWords, before, changes] = await Promise.all([
    wordingsAt(database, new Date()),
    datesBefore(database, { answerId: id, importedUpdatedOn: imported }),
    database.publication.findMany({
      where: { answerId: id, changeKind: { in: ["first", "substantive"] } },
      select: {
        ...{ updatedOn: true, changeKind: true, changeNote: true },
        corrections: { orderBy: { createdAt: "desc" }, take: 1, select: { note: true } },
      },
      orderBy: { number: "desc" },
    }),
  ]);
  return {
    topic,
    standingWords,
    dates: before.dates,
    changes: changes.map(({ updatedOn, changeKind, changeNote, corrections }) => ({
      on: asDay(updatedOn),
      kind: changeKind === "first" ? "first" : "substantive",
      note: corrections[0]?.note ?? changeNote,
    })),
  };
}
