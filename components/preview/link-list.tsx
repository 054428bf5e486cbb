import Link from "next/link";
import { RevokeLinkButton } from "@/components/preview/revoke-link-button";
import { DateText } from "@/components/ui/date-text";
import type { ListedLink } from "@/lib/sharing/list-preview-links";
import type { PreviewLinkAct } from "@/lib/sharing/preview-link-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  links: readonly ListedLink[];
  answerId: string;
  zone: string;
  revoke: (input: PreviewLinkAct) => Promise<ActionResult<unknown>>;
};

/** The links to texts of an answer that work: for whom, which text, until when, and whether it was opened. */
export function LinkList({ links, answerId, zone, revoke }: Props) {
  return (
    <ul aria-label="Links that work" className="flex flex-col divide-y divide-line">
      {links.map((link) => (
        <li key={link.id} className="flex items-start gap-3 py-2.5 first:pt-0 last:pb-0">
          <div className="min-w-0 flex-1">
            <p className="font-medium break-words">{link.label}</p>
            <p className="text-sm text-muted">
              <Link
                href={`/desk/answers/${answerId}/preview?revision=${link.revision.id}`}
                className="text-link"
              >
                Edition {link.revision.edition}, revision {link.revision.number}
              </Link>
              , shared by {link.madeBy}, works until <DateText instant={link.expiresAt} zone={zone} />
            </p>
            <p className="text-sm text-muted">
              <Openings link={link} zone={zone} />
            </p>
          </div>
          <RevokeLinkButton linkId={link.id} label={link.label} revoke={revoke} />
        </li>
      ))}
    </ul>
  );
}

function Openings({ link, zone }: { link: ListedLink; zone: string }) {
  if (link.lastOpenedAt === null) return "Not opened yet";
  const times = link.openCount === 1 ? "once" : `${link.openCount} times, the last time`;
  return (
    <>
      Opened {times}, <DateText instant={link.lastOpenedAt} zone={zone} />
    </>
  );
}
