import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { deactivatePerson } from "@/lib/access/deactivate-person";
import { hashToken } from "@/lib/access/invitation-token";
import { discardEdition } from "@/lib/answers/discard-edition";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import { Refusal } from "@/lib/errors/refusal";
import { listPreviewLinks } from "@/lib/sharing/list-preview-links";
import { makePreviewLink } from "@/lib/sharing/make-preview-link";
import { openSharedPage, peekSharedPage } from "@/lib/sharing/open-shared-page";
import { revokePreviewLink } from "@/lib/sharing/revoke-preview-link";
import { actOn, aDraft, inReview, published } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const share = async (actor: keyof People, editionId: string, more: { days?: "1" | "7" | "30" } = {}) =>
  makePreviewLink(people[actor], {
    ...(await actOn(editionId)),
    label: "Dr. Outside",
    days: "7",
    ...more,
  });
const tokenOf = ({ path }: { path: string }) => path.replace("/shared/", "");
const open = async (link: { path: string }) => openSharedPage(tokenOf(link), "request-1");
const rowOf = (link: { path: string }) =>
  database.previewLink.findUniqueOrThrow({
    where: { tokenHash: hashToken(tokenOf(link)) },
    include: { revision: true },
  });
const eventsOf = (answerId: string) =>
  database.event.findMany({ where: { answerId, type: { startsWith: "preview." } }, orderBy: { seq: "asc" } });
const write = async (editionId: string, words: string, sittingId = randomUUID()) => {
  const { lockVersion } = await actOn(editionId);
  return saveDraft(people.ann, editionId, {
    question: "A question?",
    document: doc(p(words)),
    lockVersion,
    sittingId,
  });
};

describe("a link to a draft", () => {
  test("has 32 random bytes, of which the database keeps the hash and nothing else", async () => {
    const draft = await aDraft(people.ann);
    const link = await share("ann", draft.editionId);
    const token = tokenOf(link);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const row = await rowOf(link);
    expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    for (const table of ["preview_link", "event", "act"]) {
      const kept = await asOwner((client) =>
        client.query(`SELECT count(*)::int AS n FROM "${table}" t WHERE t::text LIKE '%' || $1 || '%'`, [
          token,
        ]),
      );
      expect(kept.rows[0].n, table).toBe(0);
    }
  });

  test("shows the text as it was when it was made, whatever is written later, in the same sitting too", async () => {
    const draft = await aDraft(people.ann);
    const sitting = randomUUID();
    await write(draft.editionId, "The words that were shared.", sitting);
    const link = await share("ann", draft.editionId);
    await write(draft.editionId, "The words that came later.", sitting);
    await write(draft.editionId, "The words that came last.", sitting);
    const page = await open(link);
    expect(page?.snapshot.text).toContain("The words that were shared.");
    expect((await rowOf(link)).revision.kind).toBe("saved");
    const edition = await database.edition.findUniqueOrThrow({ where: { id: draft.editionId } });
    expect(edition.plainText).toContain("The words that came last.");
  });

  test("says whose it is, for whom, which revision of which day, and invents no date", async () => {
    const link = await share("ann", (await aDraft(people.ann)).editionId);
    const page = await open(link);
    expect(page?.says).toMatch(
      /^Shared by Ann Archer with Dr\. Outside, revision \d+ of \d+\/\d+\/20\d\d\.$/,
    );
    expect(page?.dates).toBeNull();
    expect(page?.topicSlug).toBeNull();
  });

  test("takes no turn from the writer: the version to save on stays, the words stay the author's", async () => {
    const draft = await aDraft(people.ann);
    const link = await share("rui", draft.editionId);
    expect((await actOn(draft.editionId)).lockVersion).toBe(draft.lockVersion);
    expect((await rowOf(link)).revision.authorId).toBe(people.ann.id);
    const wrote = await database.contribution.findMany({ where: { editionId: draft.editionId } });
    expect(wrote.map(({ personId }) => personId)).toEqual([people.ann.id]);
  });

  test("keeps no second copy of what is kept already", async () => {
    const draft = await aDraft(people.ann);
    const [one, other] = [await share("ann", draft.editionId), await share("ann", draft.editionId)];
    expect((await rowOf(one)).revisionId).toBe((await rowOf(other)).revisionId);
    const reviewed = await inReview(people);
    const { submittedRevisionId } = await database.edition.findUniqueOrThrow({
      where: { id: reviewed.editionId },
    });
    expect((await rowOf(await share("ann", reviewed.editionId))).revisionId).toBe(submittedRevisionId);
  });

  test("is one link for one press, and its address is told once", async () => {
    const draft = await aDraft(people.ann);
    const input = { ...(await actOn(draft.editionId)), label: "Dr. Outside", days: "1" as const };
    await makePreviewLink(people.ann, input);
    await expect(makePreviewLink(people.ann, input)).rejects.toMatchObject({ code: "conflict" });
    expect(await listPreviewLinks({ id: draft.answerId })).toHaveLength(1);
  });

  test("is refused on a text that changed since it was looked at", async () => {
    const draft = await aDraft(people.ann);
    const stale = { ...(await actOn(draft.editionId)), label: "Dr. Outside", days: "1" as const };
    await write(draft.editionId, "Newer words.");
    await expect(makePreviewLink(people.ann, stale)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a link ends", () => {
  test("when it is revoked, once, with an event", async () => {
    const draft = await aDraft(people.ann);
    const link = await share("ann", draft.editionId);
    const { id: linkId } = await rowOf(link);
    await revokePreviewLink(people.ann, { linkId });
    expect(await open(link)).toBeNull();
    expect(await listPreviewLinks({ id: draft.answerId })).toEqual([]);
    await expect(revokePreviewLink(people.ann, { linkId })).rejects.toMatchObject({ code: "conflict" });
    expect((await eventsOf(draft.answerId)).map(({ type }) => type)).toEqual([
      "preview.link-made",
      "preview.link-revoked",
    ]);
  });

  test("when its days are over", async () => {
    const draft = await aDraft(people.ann);
    const token = "t".repeat(43);
    const past = new Date(Date.now() - 1_000);
    const kept = await rowOf(await share("ann", draft.editionId));
    await database.previewLink.create({
      data: {
        ...{
          revisionId: kept.revisionId,
          tokenHash: hashToken(token),
          label: "x",
          createdById: people.ann.id,
        },
        ...{ createdAt: new Date(Date.now() - 86_400_000), expiresAt: past },
      },
    });
    expect(await peekSharedPage(token)).toBeNull();
  });

  test.for(["1", "7", "30"] as const)("after %s days, as chosen", async (days) => {
    const link = await share("ann", (await aDraft(people.ann)).editionId, { days });
    const { createdAt, expiresAt } = await rowOf(link);
    expect((expiresAt.getTime() - createdAt.getTime()) / 86_400_000).toBeCloseTo(Number(days), 2);
  });

  test("with its edition's end: a discarded draft is read by nobody", async () => {
    const draft = await aDraft(people.ann);
    const link = await share("ann", draft.editionId);
    await discardEdition(people.ann, await actOn(draft.editionId));
    expect(await open(link)).toBeNull();
  });

  test("with its maker's account, and the answer's timeline tells it", async () => {
    const others = await addPeople();
    const draft = await aDraft(people.ann);
    const link = await makePreviewLink(others.rea, {
      ...(await actOn(draft.editionId)),
      label: "Dr. Outside",
      days: "7",
    });
    await deactivatePerson(people.ada, { personId: others.rea.id, lockVersion: 0 });
    expect(await open(link)).toBeNull();
    expect((await rowOf(link)).revokedById).toBe(people.ada.id);
    expect((await eventsOf(draft.answerId)).at(-1)).toMatchObject({
      type: "preview.link-revoked",
      actorId: people.ada.id,
    });
  });

  test.for(["", "x", "not-a-token", "t".repeat(43), "%00", "../../desk"])(
    "and never began: %j",
    async (token) => {
      expect(await openSharedPage(token, "request-1")).toBeNull();
    },
  );
});

describe("an opening", () => {
  test("is counted each time; the first is an event that names no reader", async () => {
    const draft = await aDraft(people.ann);
    const link = await share("ann", draft.editionId);
    await open(link);
    await open(link);
    expect(await rowOf(link)).toMatchObject({ openCount: 2, lastOpenedAt: expect.any(Date) });
    const opened = (await eventsOf(draft.answerId)).filter(({ type }) => type === "preview.link-opened");
    expect(opened).toMatchObject([{ actorId: null, actorName: "Somebody with the link" }]);
  });

  test("is not counted for who only asks whether it is there", async () => {
    const link = await share("ann", (await aDraft(people.ann)).editionId);
    expect(await peekSharedPage(tokenOf(link))).not.toBeNull();
    expect((await rowOf(link)).openCount).toBe(0);
  });
});

describe("who may share", () => {
  test.for([
    ["sam", "Only the owner of this answer, a reviewer or a publisher shares its draft."],
    ["ada", "Only specialists, reviewers and publishers write answers."],
    ["nia", "Only specialists, reviewers and publishers write answers."],
  ] as const)("%s may not: %s", async ([who, sentence]) => {
    const draft = await aDraft(people.ann);
    await expect(share(who, draft.editionId)).rejects.toThrow(new Refusal("forbidden", sentence));
    expect(await listPreviewLinks({ id: draft.answerId })).toEqual([]);
  });

  test("nobody shares what is public, and anybody of the centre ends a link", async () => {
    const live = await published(people);
    await expect(share("ann", live.editionId)).rejects.toMatchObject({ code: "conflict" });
    const link = await rowOf(await share("ann", (await aDraft(people.ann)).editionId));
    await expect(revokePreviewLink(people.nia, { linkId: link.id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await revokePreviewLink(people.ada, { linkId: link.id });
  });
});

describe("the database holds", () => {
  test.for([
    "UPDATE preview_link SET token_hash = repeat('0', 64)",
    "UPDATE preview_link SET revision_id = gen_random_uuid()",
    "UPDATE preview_link SET expires_at = now() + interval '1 day'",
    "DELETE FROM preview_link",
    "TRUNCATE preview_link",
  ])("that the application may not: %s", async (sql) => {
    await share("ann", (await aDraft(people.ann)).editionId);
    await expect(asRole("answer_desk_app", (client) => client.query(sql))).rejects.toMatchObject({
      code: "42501",
    });
  });

  test.for([
    ["UPDATE preview_link SET token_hash = md5(id::text) || md5(id::text)", "A link keeps its text"],
    ["UPDATE preview_link SET label = 'Somebody else'", "A link keeps its text"],
    ["UPDATE preview_link SET open_count = -1", "Openings are counted"],
    ["DELETE FROM preview_link", "never changed or removed"],
  ] as const)("that even the owner may not: %s", async ([sql, sentence]) => {
    await share("ann", (await aDraft(people.ann)).editionId);
    await expect(asOwner((client) => client.query(`${sql} WHERE revoked_at IS NULL`))).rejects.toThrow(
      sentence,
    );
  });

  test("that a revoked link works no more, ever", async () => {
    const link = await rowOf(await share("ann", (await aDraft(people.ann)).editionId));
    await revokePreviewLink(people.ann, { linkId: link.id });
    const revive = asRole("answer_desk_app", (client) =>
      client.query("UPDATE preview_link SET revoked_at = NULL, revoked_by_id = NULL WHERE id = $1", [
        link.id,
      ]),
    );
    await expect(revive).rejects.toThrow("A revoked link stays as it is.");
  });

  test("that an autosave, which may still be overwritten, is not shared", async () => {
    const draft = await aDraft(people.ann);
    const insert = asRole("answer_desk_app", (client) =>
      client.query(
        `INSERT INTO preview_link (id, revision_id, token_hash, label, created_by_id, expires_at)
         VALUES (gen_random_uuid(), $1, repeat('a', 64), 'x', $2, now() + interval '1 day')`,
        [draft.revisionId, people.ann.id],
      ),
    );
    await expect(insert).rejects.toThrow("A link shows a kept revision.");
  });

  test("that the public site can read no link, and no draft", async () => {
    for (const table of ["preview_link", "revision", "edition"]) {
      const read = asRole("answer_desk_public", (client) => client.query(`SELECT FROM public."${table}"`));
      await expect(read, table).rejects.toMatchObject({ code: "42501" });
    }
  });
});

test("a save that meets the making of a link loses nothing and is no conflict", async () => {
  const draft = await aDraft(people.ann);
  const sitting = randomUUID();
  await write(draft.editionId, "Before.", sitting);
  const act = await actOn(draft.editionId);
  await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT FROM edition WHERE id = $1 FOR UPDATE", [draft.editionId]);
    await client.query(
      `INSERT INTO revision (id, edition_id, number, kind, question, document, "references", topic, boilerplate, content_hash, author_id)
       SELECT gen_random_uuid(), edition_id, number + 1, 'saved', question, document, "references", topic, boilerplate, content_hash, author_id
         FROM revision WHERE edition_id = $1 ORDER BY number DESC LIMIT 1`,
      [draft.editionId],
    );
    const saving = write(draft.editionId, "Meanwhile.", sitting);
    await expect
      .poll(async () => {
        const waiting = await client.query(
          "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        );
        return waiting.rows[0].n;
      })
      .toBeGreaterThan(0);
    await client.query("COMMIT");
    expect((await saving).lockVersion).toBe(act.lockVersion + 1);
  });
  const newest = await database.revision.findFirstOrThrow({
    where: { editionId: draft.editionId },
    orderBy: { number: "desc" },
  });
  expect(newest).toMatchObject({ kind: "autosave", sittingId: sitting });
});
