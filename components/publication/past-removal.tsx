import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { ShownRemoval } from "@/lib/publication/find-page-on";

/** What readers found on a day on which the answer was removed: that it was gone, or another answer. */
export function PastRemoval({ removal, zone }: { removal: ShownRemoval; zone: string }) {
  const { by, from, until, reason, leadsTo } = removal;
  const title = leadsTo
    ? "On this day its address led to another answer."
    : "On this day its address said that the answer was removed.";
  return (
    <Notice tone="warning" title={title} isAnnounced>
      {by} removed it on <DateText instant={from} zone={zone} />: “{reason}”{" "}
      {leadsTo ? (
        <>
          Readers were led to{" "}
          <a href={`/answers/${leadsTo}`} className="text-link">
            /answers/{leadsTo}
          </a>
          .{" "}
        </>
      ) : null}
      {until ? (
        <>
          It came back on <DateText instant={until} zone={zone} />.
        </>
      ) : null}
    </Notice>
  );
}
