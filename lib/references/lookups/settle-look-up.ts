import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { findKnown } from "@/lib/references/find-known";
import { giveUpNumbers } from "@/lib/references/give-up-numbers";
import { formatReference } from "@/lib/references/house-style";
import { identitiesOf } from "@/lib/references/identities-of";
import { lockReference } from "@/lib/references/lock-reference";
import type { SettleLookUpInput } from "@/lib/references/lookups/look-up-acts";
import { offeredFields } from "@/lib/references/lookups/offered-fields";
import { type Csl, cslSchema } from "@/lib/references/reference-schema";
import { refuseUnopened } from "@/lib/references/refuse-unopened";

/** A person's decision on what a look-up found: its fields go into the reference, with their source in the audit, or ours stay. */
export async function settleLookUp(actor: Actor, input: SettleLookUpInput): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    const lookup = await tx.referenceLookup.findUnique({ where: { referenceId: row.id } });
    if (lookup?.state !== "found" || !lookup.offer)
      throw new Refusal("conflict", "There is no offer to decide on any more. Reload the page.");
    const source = lookup.source ?? "a look-up";
    await tx.referenceLookup.update({
      where: { referenceId: row.id },
      data: {
        state: "settled",
        sentence: input.take === "ours" ? `${source} has other fields; ours stay.` : `Fields from ${source}.`,
      },
    });
    if (input.take === "ours")
      return recordEvent(tx, actor, {
        subject: { referenceId: row.id },
        event: { type: "reference.look-up-declined", source, formatted: row.formatted },
      });
    const ours = row.csl as Csl;
    const offer = lookup.offer as Csl;
    const csl = cslSchema.parse({ ...ours, ...offer, ...(ours.URL && { URL: ours.URL }) });
    await refuseUnopened(tx, csl);
    const [known] = await findKnown([csl], tx, row.id);
    const same = known?.same ?? known?.clash;
    if (same)
      throw new Refusal(
        "conflict",
        `Another reference has this identity: ${same.formatted} Merge the two instead.`,
        same,
      );
    const formatted = formatReference(csl).text;
    const numbers = identitiesOf(csl);
    await tx.reference.update({
      where: { id: row.id },
      data: {
        csl: asJson(csl),
        ...numbers,
        formatted,
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
      select: { id: true },
    });
    const fields = offeredFields(ours, offer).map(({ key }) => key);
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: { type: "reference.looked-up", source, before: row.formatted, after: formatted, fields },
    });
    await giveUpNumbers(tx, actor, { id: row.id, formatted, before: row, after: numbers });
  });
}
