import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { type WordingVerdicts, wordingVerdicts } from "@/lib/access/wording-laws";
import { database } from "@/lib/database/client";
import { asDay } from "@/lib/publication/dates";
import type { BoilerplateKind } from "@/lib/settings/settings-input";
import { type WordingPeriod, wordingPeriods } from "@/lib/wording/wording-periods";

/** A version of a wording: its words, who wrote and who approved it, and when it is on the pages. */
export type WordingVersion = WordingPeriod & {
  id: string;
  kind: BoilerplateKind;
  number: number;
  text: string;
  writers: string[];
  /** Null for what was there before a second person had to approve. */
  approver: string | null;
  note: string | null;
  takenBack: { by: string; reason: string } | null;
};

/** The open draft of a wording, and what the actor may do with it. */
export type WordingDraft = {
  id: string;
  kind: BoilerplateKind;
  text: string;
  effectiveOn: string | null;
  state: "draft" | "proposed";
  lockVersion: number;
  writers: string[];
  proposed: { by: string; at: Date; note: string } | null;
  sentBack: { by: string; note: string } | null;
  verdicts: WordingVerdicts;
};

/** Everything that is known of one wording: versions, newest first, and what is being written. */
export type WordingDesk = { versions: WordingVersion[]; draft: WordingDraft | null };

/** The versions and the open draft of the wordings of some kinds, by kind. */
export async function findWordingDesk(
  actor: Actor,
  kinds: readonly BoilerplateKind[],
): Promise<Record<string, WordingDesk>> {
  authorizeAtDesk(actor, "seeWordings");
  const [versions, drafts, starts] = await Promise.all([
    database.boilerplateVersion.findMany({
      where: { kind: { in: [...kinds] } },
      include: { cancellation: { include: { cancelledBy: named } }, draft: { include: writers } },
      orderBy: { number: "desc" },
    }),
    database.wordingDraft.findMany({
      where: { kind: { in: [...kinds] }, state: { in: ["draft", "proposed"] } },
      include: { ...writers, proposedBy: named, sentBackBy: named },
    }),
    database.$queryRaw<{ id: string; startsAt: Date }[]>`
      SELECT "id"::text, "starts_at" AS "startsAt" FROM "boilerplate_start"`,
  ]);
  const startOf = new Map(starts.map(({ id, startsAt }) => [id, startsAt]));
  const desk = (kind: BoilerplateKind): WordingDesk => {
    const draft = drafts.find((one) => one.kind === kind);
    return {
      versions: versionsOf(
        versions.filter((one) => one.kind === kind),
        startOf,
      ),
      draft: draft ? openDraft(actor, draft) : null,
    };
  };
  return Object.fromEntries(kinds.map((kind) => [kind, desk(kind)]));
}

const named = { select: { name: true } } as const;
const writers = {
  writers: { include: { person: named }, orderBy: { firstAt: "asc" } },
} as const;

type VersionRow = {
  id: string;
  kind: BoilerplateKind;
  number: number;
  text: string;
  effectiveFrom: Date;
  approver: string | null;
  cancellation: { reason: string; cancelledBy: { name: string } } | null;
  draft: { note: string; writers: { person: { name: string } }[] } | null;
};

function versionsOf(rows: readonly VersionRow[], startOf: ReadonlyMap<string, Date>): WordingVersion[] {
  const periods = wordingPeriods(
    rows.map(({ id, number, effectiveFrom, cancellation }) => ({
      number,
      startsAt: startOf.get(id) ?? effectiveFrom,
      isCancelled: cancellation !== null,
    })),
    new Date(),
  );
  return rows.flatMap(({ id, kind, number, text, approver, draft, cancellation }) => {
    const period = periods.get(number);
    if (!period) return [];
    return {
      ...period,
      ...{ id, kind, number, text, approver },
      writers: draft?.writers.map(({ person }) => person.name) ?? [],
      note: draft?.note ?? null,
      takenBack: cancellation && { by: cancellation.cancelledBy.name, reason: cancellation.reason },
    };
  });
}

type DraftRow = {
  id: string;
  kind: BoilerplateKind;
  text: string;
  effectiveOn: Date | null;
  state: WordingDraft["state"] | "approved" | "discarded";
  lockVersion: number;
  note: string;
  proposedAt: Date | null;
  proposedById: string | null;
  proposedBy: { name: string } | null;
  sentBackBy: { name: string } | null;
  sentBackNote: string | null;
  writers: { personId: string; person: { name: string } }[];
};

function openDraft(actor: Actor, row: DraftRow): WordingDraft {
  const { id, kind, text, state, lockVersion, proposedById, proposedBy, proposedAt, sentBackBy } = row;
  const isProposed = state === "proposed";
  return {
    ...{ id, kind, text, lockVersion, state: isProposed ? "proposed" : "draft" },
    effectiveOn: row.effectiveOn && asDay(row.effectiveOn),
    writers: row.writers.map(({ person }) => person.name),
    proposed:
      isProposed && proposedBy && proposedAt ? { by: proposedBy.name, at: proposedAt, note: row.note } : null,
    sentBack: !isProposed && sentBackBy ? { by: sentBackBy.name, note: row.sentBackNote ?? "" } : null,
    verdicts: wordingVerdicts(actor, {
      ...{ state, proposedById },
      writerIds: row.writers.map(({ personId }) => personId),
    }),
  };
}
