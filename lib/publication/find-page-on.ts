import "server-only";
import { z } from "zod";
import { database } from "@/lib/database/client";
import { dayIn } from "@/lib/publication/dates";
import { listPublications, type PublishedOnce } from "@/lib/publication/list-publications";
import type { PublicationSnapshot } from "@/lib/publication/snapshot";
import { wordingsAtEndOf } from "@/lib/settings/wordings-at";

/** An answer's page as readers saw it on a day: one publication, from when on it stood, and until when; the standing words are those of the day. */
export type ShownPage = {
  publication: PublishedOnce;
  snapshot: PublicationSnapshot;
  revision: { id: string; number: number; contentHash: string };
  changes: { on: string; kind: "first" | "substantive"; note: string | null }[];
  from: Date;
  /** When the next publication replaced it; null while it is the one that readers see. */
  until: Date | null;
  /** Set when the answer had been withdrawn by the end of the day: the page stood with a banner. */
  withdrawn: { on: string; at: Date; reason: string } | null;
};

/** What readers found on a day. Days are days of the centre's zone. */
export type PageOn =
  | { kind: "no-day" }
  | { kind: "to-come" }
  | { kind: "not-yet"; firstAt: Date | null }
  | {
      kind: "page";
      page: ShownPage /** Other publications that stood on the same day, by number. */;
      others: number[];
    };

/** The page of an answer (whose overview the actor was given) on a day: what stood at its end, or the publication of that number where it stood on the day too. */
export async function findPageOn(
  answer: { id: string; zone: string },
  asked: { on: string; publication: number | null; now: Date },
): Promise<PageOn> {
  const { on, publication, now } = asked;
  if (!z.iso.date().safeParse(on).success) return { kind: "no-day" };
  const day = (instant: Date) => dayIn(answer.zone, instant);
  if (on > day(now)) return { kind: "to-come" };
  const publications = (await listPublications(answer)).toReversed().map((one) => ({
    ...one,
    changeNote: one.notes.find(({ at }) => day(at) <= on)?.note ?? null,
  }));
  const stood = publications.filter((one, place) => {
    const next = publications[place + 1];
    return day(one.publishedAt) <= on && (!next || day(next.publishedAt) >= on);
  });
  const last = stood.at(-1);
  if (!last) return { kind: "not-yet", firstAt: publications[0]?.publishedAt ?? null };
  const shown = stood.find(({ number }) => number === publication) ?? last;
  const until = publications[publications.indexOf(shown) + 1]?.publishedAt ?? null;
  return {
    kind: "page",
    others: stood.flatMap(({ number }) => (number === shown.number ? [] : [number])),
    page: await shownPage(shown, {
      ...{ publications, until, withdrawn: withdrawalBy(shown, { on, day }) },
      standingWords: await wordingsAtEndOf(database, { day: on, zone: answer.zone, until }),
    }),
  };
}

function withdrawalBy(
  { end }: PublishedOnce,
  { on, day }: { on: string; day: (instant: Date) => string },
): ShownPage["withdrawn"] {
  const isWithdrawn = end?.kind === "withdrawn" && day(end.at) <= on;
  return isWithdrawn ? { on: day(end.at), at: end.at, reason: end.reason } : null;
}

async function shownPage(
  publication: PublishedOnce,
  {
    publications,
    standingWords,
    ...stood
  }: Pick<ShownPage, "until" | "withdrawn"> & {
    publications: readonly PublishedOnce[];
    standingWords: Record<string, string>;
  },
): Promise<ShownPage> {
  const { snapshot, revision } = await database.publication.findUniqueOrThrow({
    where: { id: publication.id },
    select: { snapshot: true, revision: { select: { id: true, number: true, contentHash: true } } },
  });
  const told = publications.filter(
    ({ number, changeKind }) =>
      number <= publication.number && (changeKind === "first" || changeKind === "substantive"),
  );
  return {
    ...{ publication, revision, ...stood },
    snapshot: { ...(snapshot as unknown as PublicationSnapshot), boilerplate: standingWords },
    from: publication.publishedAt,
    changes: told.toReversed().map(({ updatedOn, changeKind, changeNote }) => ({
      on: updatedOn,
      kind: changeKind === "first" ? "first" : "substantive",
      note: changeNote,
    })),
  };
}
