import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

type Setting =
  | "name"
  | "timeZone"
  | "contactEmail"
  | "sourceAgeYears"
  | "signAgainMinutes"
  | "proposalsBar"
  | "reviewMonthsHigh"
  | "reviewMonthsStandard"
  | "reviewMonthsLow";
type Values<Key extends Setting> = Record<Key, string | number | boolean> & { lockVersion: number };
type Kind<Key extends Setting> = {
  /** The settings of this kind, by the names that the audit tells them with. */
  names: { readonly [Name in Key]: string };
  /** What has to follow in the same transaction, once something changed. */
  follow?: (tx: Tx) => Promise<void>;
};

/** Changes settings of one kind, all of them or none: refused when somebody else changed any since they were read, told in one event that names what changed, and nothing at all when nothing did. Gives the version to send next. */
export async function changeSettings<Key extends Setting>(
  actor: Actor,
  input: Values<NoInfer<Key>>,
  { names, follow }: Kind<Key>,
): Promise<{ lockVersion: number }> {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "manageSettings");
    await tx.$queryRaw`SELECT 1 FROM "centre" WHERE "id" = 1 FOR UPDATE`;
    const before = await tx.centre.findUniqueOrThrow({ where: { id: 1 } });
    if (before.lockVersion !== input.lockVersion)
      throw new Refusal(
        "conflict",
        "Somebody else changed the settings meanwhile. Reload the page, and change them again.",
      );
    const changed = (Object.keys(names) as Key[]).filter((key) => before[key] !== input[key]);
    if (changed.length === 0) return { lockVersion: before.lockVersion };
    const values = Object.fromEntries(changed.map((key) => [key, input[key]]));
    const after = await tx.centre.update({
      where: { id: 1 },
      data: { ...values, lockVersion: { increment: 1 } },
    });
    await follow?.(tx);
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
