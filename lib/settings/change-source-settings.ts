import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { SourceSettingsInput } from "@/lib/settings/settings-input";

const names = { contactEmail: "contact for services", sourceAgeYears: "age limit of sources" } as const;
const keys = ["contactEmail", "sourceAgeYears"] as const;

/** Changes how sources are looked after. No public page shows it, so none is made anew. */
export async function changeSourceSettings(actor: Actor, input: SourceSettingsInput) {
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
    const { contactEmail, sourceAgeYears } = input;
    const after = await tx.centre.update({
      where: { id: 1 },
      data: { contactEmail, sourceAgeYears, lockVersion: { increment: 1 } },
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
