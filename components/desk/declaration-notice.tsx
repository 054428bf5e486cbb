import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access/actor";

const SOON = 30 * 86_400_000;

type Props = { actor: Pick<Actor, "roles" | "declared">; now: Date; zone: string };

/** Tells whoever reviews that their declaration of interests is missing, out of date, or ends within thirty days; nothing to others. */
export function DeclarationNotice({ actor: { roles, declared }, now, zone }: Props) {
  if (!roles.includes("reviewer") && !roles.includes("publisher")) return null;
  const left = declared ? declared.until.getTime() - now.getTime() : 0;
  if (left > SOON) return null;
  return (
    <Notice
      tone="warning"
      title={
        left > 0 ? "Your declaration of interests ends soon" : "Declare your interests before you review"
      }
      action={
        <ButtonLink href="/desk/profile#interests" size="small">
          {left > 0 ? "Renew it" : "Declare"}
        </ButtonLink>
      }
    >
      {declared && left > 0 ? (
        <>
          It holds until <DateText instant={declared.until} zone={zone} />.
        </>
      ) : (
        "It takes a minute and holds for twelve months. Until then you can read and comment, but not claim or approve."
      )}
    </Notice>
  );
}
