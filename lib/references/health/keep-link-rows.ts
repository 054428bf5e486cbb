import "server-only";
import { database } from "@/lib/database/client";

/** Sees to it that every source with an address of its own, cited in an open draft or on a live page, has a link to check; an address that was corrected is checked from the start. DOI and PubMed addresses are looked up by their number instead. */
export async function keepLinkRows(now: Date): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "reference_link" ("id", "reference_id", "role", "url", "next_check_at")
    SELECT gen_random_uuid(), r."id", 'primary', r."csl"->>'URL', ${now} FROM "reference" r
     WHERE r."merged_into_id" IS NULL AND r."csl" ? 'URL' AND r."csl"->>'URL' !~* ${REGISTRIES}
       AND (EXISTS (SELECT FROM "open_citation" c WHERE c."reference_id" = r."id")
         OR EXISTS (SELECT FROM "live_citation" c WHERE c."reference_id" = r."id"))
    ON CONFLICT ("reference_id", "role") DO NOTHING`;
  await database.$executeRaw`
    UPDATE "reference_link" l SET "url" = r."csl"->>'URL', "state" = 'unchecked', "sentence" = '', "http_status" = NULL, "final_url" = NULL,
           "fail_count" = 0, "first_fail_at" = NULL, "last_checked_at" = NULL, "next_check_at" = ${now}, "cited_print" = NULL, "seen_print" = NULL,
           "confirmed_by_id" = NULL, "confirmed_at" = NULL
      FROM "reference" r
     WHERE l."reference_id" = r."id" AND l."role" = 'primary' AND r."csl" ? 'URL' AND r."csl"->>'URL' <> l."url"`;
}

/** Addresses of registries, which say by number what they have (PostgreSQL regular expression). */
export const REGISTRIES =
  "^https?://((dx\\.|www\\.)?doi\\.org|pubmed\\.ncbi\\.nlm\\.nih\\.gov|pmc\\.ncbi\\.nlm\\.nih\\.gov|www\\.ncbi\\.nlm\\.nih\\.gov/(pubmed|pmc))/";
