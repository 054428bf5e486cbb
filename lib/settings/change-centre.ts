import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { announceEverything } from "@/lib/database/announce-everything";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { CentreInput } from "@/lib/settings/settings-input";

const fields = { name: "name", timeZone: "time zone" } as const;

/** Changes the centre's name or zone; every public page follows. Days that were printed before stay as they were. */
export async function changeCentre(actor: Actor, input: CentreInput) {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "manageSettings");
    await tx.$queryRaw`SELECT 1 FROM "centre" WHERE "id" = 1 FOR UPDATE`;
    const before = await tx.centre.findUniqueOrThrow({ where: { id: 1 } });
    if (before.lockVersion !== input.lockVersion)
      throw new Refusal(
        "conflict",
        "Somebody else changed the settings meanwhile. Reload the page, and change them again.",
      );
    const changed = (["name", "timeZone"] as const).filter((field) => before[field] !== input[field]);
    if (changed.length === 0) return { lockVersion: before.lockVersion };
    const { name, timeZone } = input;
    const after = await tx.centre.update({
      where: { id: 1 },
      data: { name, timeZone, lockVersion: { increment: 1 } },
    });
    await announceEverything(tx);
    const told = (centre: typeof before) =>
      Object.fromEntries(changed.map((field) => [fields[field], centre[field]]));
    await recordEvent(tx, actor, {
      subject: {},
      event: {
        type: "settings.changed",
        fields: changed.map((field) => fields[field]),
        before: told(before),
        after: told(after),
      },
    });
    return { lockVersion: after.lockVersion };
  });
}
