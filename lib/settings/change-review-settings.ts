import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { ReviewSettingsInput } from "@/lib/settings/settings-input";

const names = {
  signAgainMinutes: "minutes until a review asks for the password",
  proposalsBar: "whether proposals keep their proposer from approving",
} as const;
const keys = ["signAgainMinutes", "proposalsBar"] as const;

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
    const changed = keys.filter((key) => before[key] !== input[key]);
    if (changed.length === 0) return { lockVersion: before.lockVersion };
    const { signAgainMinutes, proposalsBar } = input;
    const after = await tx.centre.update({
      where: { id: 1 },
      data: { signAgainMinutes, proposalsBar, lockVersion: { increment: 1 } },
    });
    const told = (centre: typeof before) =>
      Object.fromEntries(changed.map((key) => [names[key], String(centre[key])]));
    await recordEvent(tx, actor, {
      subject: {},
      event: {
        type: "settings.changed",
        fields: changed.map((key) => names[key]),
        before: told(before),
        after: told(after),
      },
    });
    return { lockVersion: after.lockVersion };
  });
}
