import "server-only";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import { canonicalJson } from "@/lib/document/canonical-json";
import type { Csl } from "@/lib/references/reference-schema";

type Pair = { from: string; to: string };

/** Why a source may be cited although it was retracted, how its address stands and the copy of it in an archive go to the reference that stands for it from now on, where that has none of its own. */
export async function inheritStanding(tx: Tx, { from, to }: Pair): Promise<void> {
  const { winner, loser } = await both(tx, { from, to });
  if (loser.statusOverride !== null && winner.statusOverride === null)
    await tx.reference.update({
      where: { id: to },
      data: { statusOverride: asJson(loser.statusOverride as object) },
      select: { id: true },
    });
  const address = (winner.csl as Csl).URL;
  if (!loser.links.some(({ role, url }) => role === "primary" && url === address)) return;
  for (const { id: _, citedPrint, seenPrint, ...link } of loser.links) {
    const own = winner.links.find(({ role }) => role === link.role);
    if (own && (link.role === "archive" || own.url === link.url)) continue;
    const row = {
      ...link,
      referenceId: to,
      ...(citedPrint !== null && { citedPrint: asJson(citedPrint as object) }),
      ...(seenPrint !== null && { seenPrint: asJson(seenPrint as object) }),
    };
    await tx.referenceLink.upsert({
      where: { referenceId_role: { referenceId: to, role: link.role } },
      create: row,
      update: row,
    });
  }
}

/** Takes back what came by a merge that was taken back: the reason that is the other's, and the links of an address that is not its own any more. */
export async function returnStanding(tx: Tx, { from, to }: Pair): Promise<void> {
  const { winner, loser } = await both(tx, { from: to, to: from });
  if (
    winner.statusOverride !== null &&
    canonicalJson(winner.statusOverride) === canonicalJson(loser.statusOverride)
  )
    await tx.$executeRaw`UPDATE "reference" SET "status_override" = NULL WHERE "id" = ${from}::uuid`;
  const address = (winner.csl as Csl).URL;
  if (winner.links.some(({ role, url }) => role === "primary" && url !== address))
    await tx.referenceLink.deleteMany({ where: { referenceId: from } });
}

async function both(tx: Tx, { from, to }: Pair) {
  const [loser, winner] = await Promise.all(
    [from, to].map((id) => tx.reference.findUniqueOrThrow({ where: { id }, include: { links: true } })),
  );
  if (!loser || !winner) throw new Error("Two references are merged.");
  return { loser, winner };
}
