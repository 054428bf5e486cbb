import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { canonicalJson } from "@/lib/document/canonical-json";
import { Refusal } from "@/lib/errors/refusal";
import { findKnown } from "@/lib/references/find-known";
import { giveUpNumbers } from "@/lib/references/give-up-numbers";
import { formatReference } from "@/lib/references/house-style";
import { identitiesOf } from "@/lib/references/identities-of";
import { lockReference } from "@/lib/references/lock-reference";
import type { ChangeReferenceInput } from "@/lib/references/reference-acts";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";
import { toCsl } from "@/lib/references/reference-input";
import { refuseUnopened } from "@/lib/references/refuse-unopened";

/** Corrects the fields of a reference. Drafts that cite it follow; publications keep the snapshot they were approved with. Identical fields change nothing. */
export async function changeReference(actor: Actor, input: ChangeReferenceInput): Promise<ReferenceCard> {
  return inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    const csl = toCsl(input.fields);
    const before = cardOf(row);
    if (canonicalJson(csl) === canonicalJson(before.csl)) return before;
    await refuseUnopened(tx, csl);
    const columns = { ...identitiesOf(csl), formatted: formatReference(csl).text };
    const [known] = await findKnown([csl], tx, row.id);
    const same = known?.same ?? known?.clash;
    if (same) {
      throw new Refusal(
        "conflict",
        `Another reference has this identity: ${same.formatted} Correct that one, or give this one its own identifiers.`,
        same,
      );
    }
    const changed = await tx.reference.update({
      where: { id: row.id },
      data: { csl, ...columns, lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: { type: "reference.changed", before: before.formatted, after: columns.formatted },
    });
    await giveUpNumbers(tx, actor, {
      ...{ id: row.id, formatted: columns.formatted },
      ...{ before: row, after: columns },
    });
    return cardOf(changed);
  });
}
