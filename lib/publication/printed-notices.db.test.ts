import { beforeAll, expect, test } from "vitest";
import { findAnswerSources } from "@/lib/answers/find-answer-sources";
import { mergeReferences } from "@/lib/answers/merge-references";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { publishRevision } from "@/lib/publication/publish-revision";
import type { PublicationSnapshot } from "@/lib/publication/snapshot";
import { keepNotices } from "@/lib/references/health/keep-notices";
import { robot } from "@/lib/references/health/robot";
import { withNotices } from "@/lib/references/health/with-notices";
import { actOn, addSource, approved, submittedHash } from "@/lib/testing/answers";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const tell = (referenceId: string, kind: "correction" | "concern", citation: string) =>
  inTransaction((tx) =>
    keepNotices(tx, robot, { referenceId, source: "pubmed", about: {}, notices: [{ kind, citation }] }),
  );

const liveOf = (publicationId: string) =>
  database.publication.findUniqueOrThrow({ where: { id: publicationId } });

test("a page says what was said about its sources by the day of publication, and nothing that was said later", async () => {
  const { id } = await addSource(people.ann);
  const { editionId } = await approved(people, { document: doc(p("It is so.", cite(id))) });
  await tell(id, "correction", "J Example. 2020;1(1):2");
  const { publicationId } = await publishRevision(people.pia, {
    ...(await actOn(editionId)),
    ...{ contentHash: await submittedHash(editionId), changeKind: "first", changeNote: "" },
    wholeAnswerReviewed: false,
  });
  const before = await liveOf(publicationId);
  const [printed] = (before.snapshot as unknown as PublicationSnapshot).references;
  expect(printed?.text).toContain(" Erratum in: J Example. 2020;1(1):2.");
  await tell(id, "concern", "J Example. 2021;2(2):3");
  expect((await liveOf(publicationId)).snapshot).toEqual(before.snapshot);
  const { id: liveEdition } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const sources = await findAnswerSources({
    edition: { id: liveEdition, state: "published" },
    live: { publicationId },
  } as Parameters<typeof findAnswerSources>[0]);
  expect(sources).toMatchObject([{ id, notices: [{ citation: "J Example. 2020;1(1):2" }] }]);
  expect((await withNotices(database, [{ id }]))[0]?.notices).toMatchObject([
    { kind: "concern" },
    { kind: "correction" },
  ]);
});

test("a source that was merged away is printed with what is said of the one that stands for it", async () => {
  const [loser, winner] = [await addSource(people.ann), await addSource(people.ann)];
  await mergeReferences(people.sam, {
    ...{ loserId: loser.id, winnerId: winner.id, taken: [], idempotencyKey: crypto.randomUUID() },
    ...{ loserVersion: loser.lockVersion, winnerVersion: winner.lockVersion },
  });
  await tell(winner.id, "concern", "J Example. 2021;2(2):3");
  const [printed] = await withNotices(database, [{ id: loser.id }]);
  expect(printed?.notices).toEqual([{ kind: "concern", citation: "J Example. 2021;2(2):3" }]);
});
