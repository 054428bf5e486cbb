import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { ReviewSettingsInput } from "@/lib/settings/settings-input";

const SIGN_AGAIN = "minutes until a review asks for the password";

/** Changes how reviews are signed. No public page shows it, so none is made anew. */
export async function changeReviewSettings(actor: Actor, input: ReviewSettingsInput) {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "manageSettings");
    await tx.$queryRaw`SELECT 1 FROM "centre" WHERE "id" = 1 FOR UPDATE`;
    const before = await tx.centre.findUniqueOrThrow({ where: { id: 1 } });
    if (before.lockVersion !== input.lockVersion)
      throw new Refusal(
        "conflict",
        "Somebody else changed the settings meanwhile. Reload the page, and change them again.",
      );
    if (before.signAgainMinutes === input.signAgainMinutes) return { lockVersion: before.lockVersion };
    const after = await tx.centre.update({
      where: { id: 1 },
      data: { signAgainMinutes: input.signAgainMinutes, lockVersion: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      subject: {},
      event: {
        type: "settings.changed",
        fields: [SIGN_AGAIN],
        before: { [SIGN_AGAIN]: String(before.signAgainMinutes) },
        after: { [SIGN_AGAIN]: String(after.signAgainMinutes) },
      },
    });
    return { lockVersion: after.lockVersion };
  });
}
