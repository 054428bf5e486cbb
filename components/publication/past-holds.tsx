import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { TimedHold } from "@/lib/publication/stood-on";

/** The safety holds of which readers were warned on a day, also those that were lifted before it ended. */
export function PastHolds({ holds, zone }: { holds: readonly TimedHold[]; zone: string }) {
  return holds.map(({ at, until, reason }) => (
    <Notice key={at.toISOString()} tone="warning" title="A safety hold stood on this day.">
      Readers were warned above the page from <DateText instant={at} zone={zone} />{" "}
      {until ? (
        <>
          until <DateText instant={until} zone={zone} />
        </>
      ) : (
        "on"
      )}
      : “{reason}”
    </Notice>
  ));
}
