import "server-only";
import { database } from "@/lib/database/client";

/** The centre: its name, the zone of its days, whom services may write to, from when on a source is old (years) and a sign-in too old to sign with (minutes), whether proposals keep their proposer from approving, the months between two reviews by class of risk, and the number that guards its forms. */
export type Centre = {
  name: string;
  timeZone: string;
  contactEmail: string;
  sourceAgeYears: number;
  signAgainMinutes: number;
  proposalsBar: boolean;
  reviewMonthsHigh: number;
  reviewMonthsStandard: number;
  reviewMonthsLow: number;
  lockVersion: number;
};

/** The centre as it is now. Everybody at the desk may know it: dates are shown in its zone. */
export async function getCentre(): Promise<Centre> {
  const centre = await database.centre.findUniqueOrThrow({ where: { id: 1 } });
  const { name, timeZone, contactEmail, sourceAgeYears, signAgainMinutes, proposalsBar, lockVersion } =
    centre;
  const { reviewMonthsHigh, reviewMonthsStandard, reviewMonthsLow } = centre;
  return {
    ...{ name, timeZone, contactEmail, sourceAgeYears, signAgainMinutes, proposalsBar, lockVersion },
    ...{ reviewMonthsHigh, reviewMonthsStandard, reviewMonthsLow },
  };
}
