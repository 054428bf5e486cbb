import { DateText } from "@/components/ui/date-text";
import { type CheckName, checkKinds } from "@/lib/document/checks/check-kinds";
import type { Dismissal } from "@/lib/document/checks/dismissals";

/** What was dismissed, and who said why. */
export function DismissalWords({ dismissal, zone }: { dismissal: Dismissal; zone: string }) {
  const { check, excerpt, reason, byName, at } = dismissal;
  return (
    <>
      <p className="font-medium">{checkKinds[check as CheckName]?.title ?? check}</p>
      {excerpt.trim() ? (
        <q className="line-clamp-2 text-sm text-muted wrap-anywhere">
          {excerpt.replaceAll("\uFFFC", "").trim()}
        </q>
      ) : null}
      <p>{reason}</p>
      <p className="text-sm text-muted">
        {byName}, <DateText instant={at} zone={zone} />
      </p>
    </>
  );
}
