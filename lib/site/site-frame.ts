import "server-only";
import { findCentre } from "@/lib/site/centre-queries";
import { stylesheetAddress } from "@/lib/site/stylesheet-address";

/** What every page of the public site needs to know of it, at this moment: the centre's name and the stylesheet's address. */
export async function findSiteFrame(): Promise<{ centreName: string; stylesheet: string }> {
  return { centreName: (await findCentre()).name, stylesheet: stylesheetAddress() };
}
