import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { whyNotOpened } from "@/lib/references/day-of-access";
import type { Csl } from "@/lib/references/reference-schema";
import { todayOfCentre } from "@/lib/references/today-of-centre";

/** Refuses a day of access that cannot be, by today's date where the centre is. */
export async function refuseUnopened(tx: Tx, csl: Csl): Promise<void> {
  const why = csl.accessed ? whyNotOpened(csl, await todayOfCentre(tx)) : null;
  if (why) throw new Refusal("invalid", why);
}
