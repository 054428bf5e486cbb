import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { startEdition } from "@/lib/answers/start-edition";
import { actOn, aDraft, approved, inReview, published, submittedHash } from "@/lib/testing/answers";
import { asOwner, asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;
beforeAll(async () => {
  people = await addPeople();
});

const asApp = (sql: string, values: unknown[] = []) =>
  asRole("answer_desk_app", (client) => client.query(sql, values));
const asTheOwner = (sql: string, values: unknown[] = []) => asOwner((client) => client.query(sql, values));

describe("an answer has at most one open edition", () => {
  test("a second draft beside the first is refused", async () => {
    const draft = await aDraft(people.ann);
    const second = asApp(
      `INSERT INTO edition (id, answer_id, number, question, document, created_by_id) VALUES ($1, $2, 2, 'q', '{}', $3)`,
      [randomUUID(), draft.answerId, people.ann.id],
    );
    await expect(second).rejects.toMatchObject({ code: "23505", constraint: "edition_one_open" });
  });

  test("a new edition may open beside a published one", async () => {
    const live = await published(people);
    const next = await startEdition(people.ann, await actOn(live.editionId).then((act) => ({ ...act })));
    expect(next.editionId).not.toBe(live.editionId);
  });
});

describe("what is kept is never changed", () => {
  test.for([
    ["publication", `UPDATE publication SET updated_on = '2000-01-01'`],
    ["publication", "DELETE FROM publication"],
    ["verdict", `UPDATE verdict SET reviewer_name = 'Somebody'`],
    ["verdict", "DELETE FROM verdict"],
    ["event", `UPDATE event SET actor_name = 'Somebody'`],
    ["event", "DELETE FROM event"],
    ["event", "TRUNCATE event"],
    ["publication", "TRUNCATE publication CASCADE"],
    ["contribution", "DELETE FROM contribution"],
    ["comment", "UPDATE comment SET text = ''"],
    ["revision", "DELETE FROM revision"],
    ["person", "DELETE FROM person"],
    ["edition", "DELETE FROM edition"],
    ["answer", "DELETE FROM answer"],
    ["boilerplate_version", "UPDATE boilerplate_version SET text = ''"],
    ["event_head", "UPDATE event_head SET seq = 0"],
  ] as const)("the application cannot touch %s: %s", async ([, sql]) => {
    await published(people);
    await expect(asApp(sql)).rejects.toMatchObject({ code: "42501" });
  });

  test.for([
    `UPDATE publication SET updated_on = '2000-01-01'`,
    "DELETE FROM publication",
    `UPDATE verdict SET reviewer_name = 'Somebody'`,
    "DELETE FROM event",
    `UPDATE event SET actor_name = 'Somebody'`,
    "TRUNCATE event",
    "TRUNCATE event_head",
    "DELETE FROM contribution",
    "DELETE FROM person",
  ])("even the owner of the database is stopped by a trigger: %s", async (sql) => {
    await published(people);
    await expect(asTheOwner(sql)).rejects.toMatchObject({ code: "23000" });
  });

  test("a submitted revision stays as it is", async () => {
    const draft = await inReview(people);
    const change = asApp(
      `UPDATE revision SET question = 'other' WHERE edition_id = $1 AND kind = 'submitted'`,
      [draft.editionId],
    );
    await expect(change).rejects.toThrow("A kept revision is never changed.");
  });

  test("an autosave cannot be overwritten by another sitting", async () => {
    const draft = await aDraft(people.ann);
    const change = asApp(`UPDATE revision SET sitting_id = $2 WHERE id = $1`, [
      draft.revisionId,
      randomUUID(),
    ]);
    await expect(change).rejects.toThrow("A kept revision is never changed.");
  });

  test("an autosave is history as soon as it was submitted", async () => {
    const draft = await inReview(people);
    const change = asApp(`UPDATE revision SET question = 'other' WHERE id = $1`, [draft.revisionId]);
    await expect(change).rejects.toThrow("This autosave is history");
  });
});

describe("the life of an edition", () => {
  test("a state is not skipped", async () => {
    const draft = await aDraft(people.ann);
    const jump = asApp(
      `UPDATE edition SET state = 'approved', lock_version = lock_version + 1 WHERE id = $1`,
      [draft.editionId],
    );
    await expect(jump).rejects.toThrow("An edition does not go from draft to approved.");
  });

  test("the words of an edition in review do not change", async () => {
    const draft = await inReview(people);
    const change = asApp(`UPDATE edition SET question = 'other' WHERE id = $1`, [draft.editionId]);
    await expect(change).rejects.toThrow("The words of an edition that is in_review do not change.");
  });

  test("published implies a publication", async () => {
    const draft = await approved(people);
    const jump = asApp(
      `UPDATE edition SET state = 'published', lock_version = lock_version + 1 WHERE id = $1`,
      [draft.editionId],
    );
    await expect(jump).rejects.toThrow("A published edition has a live publication.");
  });

  test("an answer cannot show another answer's publication", async () => {
    const [mine, other] = [await published(people), await published(people)];
    const swap = asApp(`UPDATE answer SET live_publication_id = $2 WHERE id = $1`, [
      (await aDraft(people.ann)).answerId,
      other.publicationId,
    ]);
    await expect(swap).rejects.toThrow();
    expect(mine.publicationId).not.toBe(other.publicationId);
  });
});

describe("the second pair of eyes", () => {
  const verdict = `INSERT INTO verdict (id, edition_id, revision_id, content_hash, outcome, checklist, reviewer_id, reviewer_name, reviewer_credentials, reviewer_affiliation)
     SELECT gen_random_uuid(), e.id, e.submitted_revision_id, $3, $4, '[]', $2, 'x', '', '' FROM edition e WHERE e.id = $1`;

  test("nobody approves what they wrote", async () => {
    const draft = await inReview(people);
    const own = asApp(verdict, [
      draft.editionId,
      people.ann.id,
      await submittedHash(draft.editionId),
      "approved",
    ]);
    await expect(own).rejects.toThrow("Nobody judges their own words.");
  });

  test("a verdict names the hash of the text", async () => {
    const draft = await inReview(people);
    const other = asApp(verdict, [draft.editionId, people.rui.id, "0".repeat(64), "approved"]);
    await expect(other).rejects.toThrow("A verdict names the hash of the revision it is on.");
  });

  test("nobody becomes a contributor after submission", async () => {
    const draft = await inReview(people);
    const late = asApp("INSERT INTO contribution (edition_id, person_id) VALUES ($1, $2)", [
      draft.editionId,
      people.sam.id,
    ]);
    await expect(late).rejects.toThrow("Only an edition that is open for writing takes contributions.");
  });

  test("requesting changes needs words", async () => {
    const draft = await inReview(people);
    const mute = asApp(verdict, [
      draft.editionId,
      people.rui.id,
      await submittedHash(draft.editionId),
      "changes_requested",
    ]);
    await expect(mute).rejects.toThrow("Requesting changes needs words.");
  });
});

describe("the dates of a page", () => {
  const insert = `INSERT INTO publication (id, answer_id, edition_id, revision_id, verdict_id, number, content_hash, change_kind, change_note,
       published_on, updated_on, question, plain_text, topic_name, snapshot, published_by_id)
     SELECT gen_random_uuid(), e.answer_id, e.id, v.revision_id, v.id, 1, v.content_hash, $2, $3, current_date, current_date, 'q', 't', 'n', '{}', $4
       FROM edition e JOIN verdict v ON v.edition_id = e.id WHERE e.id = $1`;

  test("a page that was never public cannot be a change", async () => {
    const draft = await approved(people);
    await expect(asApp(insert, [draft.editionId, "wording", null, people.pia.id])).rejects.toThrow(
      "The first publication changes nothing.",
    );
  });

  test("a publication stands on a standing approval", async () => {
    const draft = await approved(people);
    await asApp(
      `INSERT INTO verdict_void (verdict_id, voided_by_id, reason) SELECT id, $2, 'test' FROM verdict WHERE edition_id = $1`,
      [draft.editionId, people.rui.id],
    );
    await expect(asApp(insert, [draft.editionId, "first", null, people.pia.id])).rejects.toThrow(
      "standing approval",
    );
  });
});

describe("the audit", () => {
  test("the client cannot choose place, time or hash of an event", async () => {
    await asApp(
      `INSERT INTO event (seq, id, at, type, actor_name, actor_roles, payload, prev_hash, hash)
       VALUES (999999, gen_random_uuid(), '2001-01-01', 'person.signed-in', 'Mallory', '{}', '{}', 'x', 'x')`,
    );
    const { rows } = await asTheOwner(
      `SELECT seq::int, at > now() - interval '1 minute' AS fresh, length(hash) AS hash FROM event ORDER BY seq DESC LIMIT 1`,
    );
    expect(rows[0]).toMatchObject({ fresh: true, hash: 64 });
    expect(rows[0].seq).toBeLessThan(999999);
  });

  test("events written at once still make one chain without gaps", async () => {
    await Promise.all(
      Array.from({ length: 10 }, () =>
        asApp(
          `INSERT INTO event (seq, id, type, actor_name, actor_roles, payload) VALUES (0, gen_random_uuid(), 'person.signed-in', 'x', '{}', '{}')`,
        ),
      ),
    );
    const { rows } = await asTheOwner(
      `SELECT count(*)::int AS events, max(seq)::int AS last, bool_and(ok) AS chained FROM
         (SELECT seq, prev_hash = coalesce(lag(hash) OVER (ORDER BY seq), '') AS ok FROM event) e`,
    );
    expect(rows[0].events).toBe(rows[0].last);
    expect(rows[0].chained).toBe(true);
  });
});

describe("who may read and write", () => {
  test.for(["person", "edition", "revision", "event", "session", "answer", "publication"])(
    "the public site cannot read %s",
    async (table) => {
      await expect(
        asRole("answer_desk_public", (client) => client.query(`SELECT * FROM public."${table}"`)),
      ).rejects.toMatchObject({ code: "42501" });
    },
  );

  test("the public site reads published rows and no draft", async () => {
    const draft = await aDraft(people.ann);
    const live = await published(people);
    const { rows } = await asRole("answer_desk_public", (client) =>
      client.query("SELECT slug FROM site.answer"),
    );
    const slugs = rows.map((row: { slug: string }) => row.slug);
    expect(slugs).toContain(live.slug);
    expect(slugs).not.toContain(draft.slug);
  });

  test("the public site writes nothing", async () => {
    await expect(
      asRole("answer_desk_public", (client) => client.query(`INSERT INTO site.centre VALUES ('x', 'y')`)),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("the last administrator stays", async () => {
    await asApp(`UPDATE person SET roles = '{specialist}' WHERE 'administrator' = ANY (roles) AND id <> $1`, [
      people.ada.id,
    ]);
    await expect(
      asApp(`UPDATE person SET roles = '{specialist}' WHERE id = $1`, [people.ada.id]),
    ).rejects.toThrow("The last administrator stays.");
    await expect(
      asApp("UPDATE person SET deactivated_at = now() WHERE id = $1", [people.ada.id]),
    ).rejects.toThrow("The last administrator stays.");
  });
});
