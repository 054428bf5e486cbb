import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { LinkAct } from "@/lib/references/health/health-acts";
import { formatReference } from "@/lib/references/house-style";
import { lockReference } from "@/lib/references/lock-reference";
import type { Csl } from "@/lib/references/reference-schema";
import { todayOfCentre } from "@/lib/references/today-of-centre";

const MONTH = 30 * 86_400_000;

/** "I opened it, and it still supports the text": today becomes the access date, which no robot ever moves, and the page as it was last seen becomes what later checks compare with. */
export async function confirmLink(actor: Actor, input: LinkAct): Promise<{ accessed: string }> {
  return inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    const csl = row.csl as Csl;
    if (csl.URL !== input.url) throw addressChanged();
    const day = await todayOfCentre(tx);
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    const next: Csl = { ...csl, accessed: { "date-parts": [[year, month, date]] } };
    await tx.reference.update({
      where: { id: row.id },
      data: {
        csl: asJson(next),
        formatted: formatReference(next).text,
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
      select: { id: true },
    });
    await keepWord(tx, actor, { referenceId: row.id, url: input.url });
    const before = csl.accessed?.["date-parts"]?.[0]?.join("-") ?? null;
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: { type: "reference.link-confirmed", url: input.url, before, accessed: day },
    });
    return { accessed: day };
  });
}

async function keepWord(tx: Tx, actor: Actor, { referenceId, url }: { referenceId: string; url: string }) {
  const key = { referenceId_role: { referenceId, role: "primary" as const } };
  const seen = (await tx.referenceLink.findUnique({ where: key }))?.seenPrint;
  const now = new Date();
  const word = {
    url,
    state: "ok" as const,
    sentence: `${actor.name} opened it and confirmed it.`,
    failCount: 0,
    firstFailAt: null,
    isChanged: false,
    confirmedById: actor.id,
    confirmedAt: now,
    nextCheckAt: new Date(now.getTime() + MONTH),
    ...(seen && { citedPrint: seen }),
  };
  await tx.referenceLink.upsert({
    where: key,
    create: { referenceId, role: "primary", ...word },
    update: word,
  });
}

/** The no to an act on an address that is not the source's address any more. */
export function addressChanged(): Refusal {
  return new Refusal(
    "conflict",
    "The address of this source was changed meanwhile. Reload the page and look at the new one.",
  );
}
