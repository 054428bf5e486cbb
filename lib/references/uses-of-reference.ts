import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { type CitationPlace, citationPlaces } from "@/lib/document/citation-places";
import type { DocumentJson } from "@/lib/document/document-types";
import { formatReference } from "@/lib/references/house-style";
import { readDraftUses, readLiveUses, readPastUses, type UseRow } from "@/lib/references/read-uses";
import { familyOf } from "@/lib/references/reference-family";
import type { Csl } from "@/lib/references/reference-schema";

/** A place in an answer that cites the reference, with the address that leads to it. */
export type UsePlace = CitationPlace & { href: string };

/** One text that stands on a reference: an open edition, a live page, or a text of the past (the newest of its edition that cites it). */
export type ReferenceUse = {
  id: string;
  answerId: string;
  question: string;
  topic: string;
  number: number;
  /** The state of an open edition, the day of a live page, edition and revision of a text of the past. */
  detail: string;
  /** So many earlier revisions of the same edition cite it too. */
  earlier: number;
  places: UsePlace[];
  /** What the live page prints, when it is not what the library would print now. */
  printed: string | null;
};

/** What stands on a reference, in three groups; each is counted whole and shown up to `MOST_USES`. */
export type ReferenceUses = Record<UseKind, { count: number; uses: ReferenceUse[] }>;

export type UseKind = "draft" | "live" | "past";

export const MOST_USES = 100;

/** Where a reference is used, and where those are that were merged into it. */
export async function usesOf(actor: Actor, reference: { id: string; csl: Csl }): Promise<ReferenceUses> {
  authorizeAtDesk(actor, "seeDesk");
  const family = await familyOf(reference.id);
  const [drafts, live, past] = await Promise.all([
    readDraftUses(family, MOST_USES),
    readLiveUses(family, MOST_USES),
    readPastUses(family, MOST_USES),
  ]);
  const now = formatReference(reference.csl).text;
  return {
    draft: group("draft", drafts, { family, now }),
    live: group("live", live, { family, now }),
    past: group("past", past, { family, now }),
  };
}

type Looked = { family: readonly string[]; now: string };

function group(kind: UseKind, rows: readonly UseRow[], { family, now }: Looked): ReferenceUses[UseKind] {
  const uses = rows.map((row): ReferenceUse => {
    const places = citationPlaces(row.document as DocumentJson, new Set(family))
      .filter(({ again }) => again === 0)
      .map((place) => ({ ...place, href: hrefOf(kind, row, place) }));
    return {
      ...{ id: row.id, answerId: row.answerId, question: row.question, topic: row.topic, detail: row.detail },
      ...{ number: places[0]?.number ?? 0, earlier: row.earlier, places },
      printed: row.printed !== null && row.printed !== now ? row.printed : null,
    };
  });
  return { count: rows[0]?.total ?? 0, uses };
}

function hrefOf(kind: UseKind, row: UseRow, { refId, number, occurrence }: CitationPlace): string {
  const answer = `/desk/answers/${row.answerId}`;
  const place = `cite-${number}-${occurrence}`;
  if (kind === "draft")
    return `${answer}/draft?${new URLSearchParams({ cite: refId, at: String(occurrence) })}`;
  return kind === "live" ? `/answers/${row.slug}#${place}` : `${answer}/history/${row.id}#${place}`;
}
