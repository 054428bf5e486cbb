import "server-only";
import type { EditionFacts } from "@/lib/access/policy";
import { quickQuery } from "@/lib/database/quick-query";
import type { DocumentJson } from "@/lib/document/document-types";
import type { Csl } from "@/lib/references/reference-schema";
import type { BoilerplateSnapshot, ReferenceSnapshot, TopicSnapshot } from "./content-hash";
import type { Exchanged } from "./exchanged";

/** The working copy with all that a save has to know, read in one query. */
export type OpenDraft = {
  id: string;
  answerId: string;
  lockVersion: number;
  question: string;
  document: DocumentJson;
  facts: EditionFacts;
  /** What the stored words cite, in order: "id:occurrences". */
  cited: string[];
  /** The references that the new words cite, found in the library, numbered; fewer than asked when one is unknown. */
  references: ReferenceSnapshot[];
  /** What the library exchanged in the working copy after the version that the save grew from, version by version. */
  exchanges: (Exchanged & { lockVersion: number })[];
  /** Of the references that the new words cite, those that were merged away, and what stands for them. */
  merged: Exchanged[];
  standing: { topic: TopicSnapshot; boilerplate: BoilerplateSnapshot };
  last: {
    id: string;
    kind: string;
    sittingId: string | null;
    authorId: string;
    authorName: string;
    savedAt: string;
  } | null;
};

// What only looks asks for no words and no version.
const LOOKING = { cited: [] as string[], since: 2 ** 31 - 1 };

/** Reads an edition for a save whose words cite `cited` and grew from version `since`; null when there is none. Holds no lock. */
export async function readOpenDraft(
  editionId: string,
  { cited, since }: typeof LOOKING = LOOKING,
): Promise<OpenDraft | null> {
  const rows = await quickQuery<Row>`
    SELECT e."id", e."answer_id", e."lock_version", e."question", e."document", e."state"::text, e."submitted_by_id", e."claimed_by_id",
      e."claim_expires_at", a."owner_id", a."current_edition_id",
      jsonb_build_object('id', t."id", 'name', t."name", 'slug', t."slug") AS topic,
      (SELECT array_agg(c."person_id"::text) FROM "contribution" c WHERE c."edition_id" = e."id") AS contributors,
      (SELECT array_agg(c."reference_id"::text || ':' || c."occurrences" ORDER BY c."number") FROM "edition_citation" c WHERE c."edition_id" = e."id") AS cited,
      (SELECT jsonb_object_agg(r."id", r."csl") FROM "reference" r WHERE r."id" = ANY (${cited}::uuid[]) AND r."deleted_at" IS NULL) AS library,
      (SELECT jsonb_agg(jsonb_build_object('from', r."id", 'to', r."merged_into_id", 'isMerge', true)) FROM "reference" r
        WHERE r."id" = ANY (${cited}::uuid[]) AND r."merged_into_id" IS NOT NULL) AS merged,
      (SELECT jsonb_agg(jsonb_build_object('from', w."from_id", 'to', w."to_id", 'isMerge', w."merge_id" IS NOT NULL, 'lockVersion', w."lock_version") ORDER BY w."lock_version")
         FROM "edition_rewrite" w WHERE w."edition_id" = e."id" AND w."lock_version" > ${since}) AS exchanges,
      (SELECT jsonb_object_agg(b."kind", b."id") FROM "boilerplate_at"(now()) b) AS boilerplate,
      (SELECT jsonb_build_object('id', r."id", 'kind', r."kind", 'sittingId', r."sitting_id", 'authorId', r."author_id", 'authorName', p."name",
          'savedAt', to_char(r."saved_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
         FROM "revision" r JOIN "person" p ON p."id" = r."author_id"
        WHERE r."edition_id" = e."id" ORDER BY r."number" DESC LIMIT 1) AS last
    FROM "edition" e JOIN "answer" a ON a."id" = e."answer_id" JOIN "topic" t ON t."id" = a."topic_id"
    WHERE e."id" = ${editionId}::uuid`;
  const row = rows[0];
  return row ? fromRow(row, cited) : null;
}

type Row = {
  id: string;
  answer_id: string;
  lock_version: number;
  question: string;
  document: DocumentJson;
  state: EditionFacts["state"];
  submitted_by_id: string | null;
  claimed_by_id: string | null;
  claim_expires_at: Date | null;
  owner_id: string;
  current_edition_id: string | null;
  topic: TopicSnapshot;
  contributors: string[] | null;
  cited: string[] | null;
  library: Record<string, Csl> | null;
  merged: Exchanged[] | null;
  exchanges: OpenDraft["exchanges"] | null;
  boilerplate: BoilerplateSnapshot | null;
  last: OpenDraft["last"];
};

function fromRow(row: Row, cited: string[]): OpenDraft {
  const library = row.library ?? {};
  return {
    id: row.id,
    answerId: row.answer_id,
    lockVersion: row.lock_version,
    question: row.question,
    document: row.document,
    facts: {
      state: row.state,
      ownerId: row.owner_id,
      submittedById: row.submitted_by_id,
      contributorIds: row.contributors ?? [],
      claimedById: row.claimed_by_id,
      claimedByName: null,
      claimExpiresAt: row.claim_expires_at,
      isCurrent: row.current_edition_id === row.id,
    },
    cited: row.cited ?? [],
    references: cited.flatMap((id, index) => {
      const csl = library[id];
      return csl ? [{ id, number: index + 1, csl }] : [];
    }),
    exchanges: row.exchanges ?? [],
    merged: row.merged ?? [],
    standing: { topic: row.topic, boilerplate: row.boilerplate ?? {} },
    last: row.last,
  };
}
