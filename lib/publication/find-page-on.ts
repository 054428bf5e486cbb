import "server-only";
import { z } from "zod";
import { database } from "@/lib/database/client";
import { dayIn } from "@/lib/publication/dates";
import { listPublicPast, type RemovedOnce } from "@/lib/publication/list-public-past";
import type { PublishedOnce } from "@/lib/publication/list-publications";
import type { PublicationSnapshot } from "@/lib/publication/snapshot";
import { type Stood, stoodOn, type TimedHold } from "@/lib/publication/stood-on";
import { wordingsAtEndOf } from "@/lib/settings/wordings-at";

/** An answer's page as readers saw it on a day: one publication, from when on it stood, and until when; the standing words are those of the day. */
export type ShownPage = {
  publication: PublishedOnce;
  snapshot: PublicationSnapshot;
  revision: { id: string; number: number; contentHash: string };
  changes: { on: string; kind: "first" | "substantive"; note: string | null }[];
  from: Date;
  /** When the next publication replaced it, or the answer was removed; null while it is the one that readers see. */
  until: Date | null;
  /** Set when the answer had been withdrawn by the end of the day: the page stood with a banner. */
  withdrawn: { on: string; at: Date; reason: string } | null;
  /** Set when a safety hold stood at the end of the day: readers were warned above the page. */
  held: { on: string; reason: string } | null;
  /** Every safety hold of the day, also those that were lifted before it ended. */
  holds: TimedHold[];
};

/** What readers found instead of a page: since when and why it was removed, and where the address led them, if to a page that stood. */
export type ShownRemoval = {
  from: Date;
  until: Date | null;
  by: string;
  reason: string;
  leadsTo: string | null;
};

/** The numbers of the other publications whose pages stood on the day. */
type Others = { others: number[] };

/** What readers found on a day. Days are days of the centre's zone. */
export type PageOn =
  | { kind: "no-day" }
  | { kind: "to-come" }
  | { kind: "not-yet"; firstAt: Date | null }
  | ({ kind: "page"; page: ShownPage } & Others)
  | ({ kind: "removed"; removal: ShownRemoval } & Others);

/** The page of an answer (whose overview the actor was given) on a day: what stood at its end, or the publication of that number where it stood on the day too. */
export async function findPageOn(
  answer: { id: string; zone: string },
  asked: { on: string; publication: number | null; now: Date },
): Promise<PageOn> {
  const { on, publication, now } = asked;
  if (!z.iso.date().safeParse(on).success) return { kind: "no-day" };
  const day = (instant: Date) => dayIn(answer.zone, instant);
  if (on > day(now)) return { kind: "to-come" };
  const past = await listPublicPast(answer);
  const stood = stoodOn(past, { on, publication, day });
  if (!stood) return { kind: "not-yet", firstAt: past.publications[0]?.publishedAt ?? null };
  const [{ removal, others }, { zone }] = [stood, answer];
  return removal
    ? { kind: "removed", others, removal: await shownRemoval({ ...stood, removal }, { on, day }) }
    : { kind: "page", others, page: await shownPage(stood, past.publications, { on, zone, day }) };
}

type Day = { on: string; day: (instant: Date) => string };
type StoodHere = Stood<PublishedOnce, RemovedOnce>;

async function shownRemoval(
  { from, until, removal }: StoodHere & { removal: RemovedOnce },
  { on, day }: Day,
): Promise<ShownRemoval> {
  const { by, reason, target } = removal;
  const there = target && stoodOn(await listPublicPast(target), { on, day, publication: null });
  const isThere = there !== null && there.removal === null && there.withdrawn === null;
  return { from, until, by, reason, leadsTo: target && isThere ? target.slug : null };
}

async function shownPage(
  { publication, from, until, withdrawn, held, holds }: StoodHere,
  publications: readonly PublishedOnce[],
  { on, zone, day }: Day & { zone: string },
): Promise<ShownPage> {
  const [{ snapshot, revision }, boilerplate] = await Promise.all([
    database.publication.findUniqueOrThrow({
      where: { id: publication.id },
      select: { snapshot: true, revision: { select: { id: true, number: true, contentHash: true } } },
    }),
    wordingsAtEndOf(database, { day: on, zone, until }),
  ]);
  return {
    ...{ publication, revision, from, until, holds },
    snapshot: { ...(snapshot as unknown as PublicationSnapshot), boilerplate },
    changes: changesBy(publications, publication, { on, day }),
    withdrawn: withdrawn && { ...withdrawn, on: day(withdrawn.at) },
    held: held && { on: day(held.at), reason: held.reason },
  };
}

/** What readers had been told of changes by the end of the day, the newest first. */
function changesBy(
  publications: readonly PublishedOnce[],
  shown: PublishedOnce,
  { on, day }: Day,
): ShownPage["changes"] {
  const told = publications.filter(
    ({ number, changeKind }) =>
      number <= shown.number && (changeKind === "first" || changeKind === "substantive"),
  );
  return told.toReversed().map(({ updatedOn, changeKind, notes }) => ({
    on: updatedOn,
    kind: changeKind === "first" ? "first" : "substantive",
    note: notes.find(({ at }) => day(at) <= on)?.note ?? null,
  }));
}
