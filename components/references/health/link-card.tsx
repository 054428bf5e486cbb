import { type LinkActions, LinkActs } from "@/components/references/health/link-acts";
import { LinkBadge } from "@/components/references/health/link-badge";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import type { LinkState } from "@/lib/references/health/link-standing";

type Props = {
  reference: { id: string; lockVersion: number; label: string };
  link: {
    url: string;
    state: LinkState;
    sentence: string;
    finalUrl: string | null;
    isChanged: boolean;
    checkedAt: Date | null;
    archive: { url: string; takenAt: Date | null; isConfirmed: boolean } | null;
  };
  zone: string;
  reason: string | null;
  actions: LinkActions;
};

/** The address of a source: what the last check found, what a person said, and a copy in an archive beside it. */
export function LinkCard({ reference, link, zone, reason, actions }: Props) {
  const { archive } = link;
  return (
    <Card title="Its address">
      <div className="flex flex-col gap-2.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <LinkBadge state={link.state} />
          <a
            href={link.url}
            target="_blank"
            rel="noopener noreferrer"
            className="min-w-0 break-all text-link"
          >
            {link.url}
          </a>
        </p>
        <p>
          {link.sentence}
          {link.checkedAt ? (
            <span className="text-muted">
              {" "}
              Checked from the server, <DateText instant={link.checkedAt} zone={zone} />.
            </span>
          ) : null}
        </p>
        {link.isChanged ? (
          <p className="text-warning-ink">
            The words of the page have changed since somebody last opened it. Read it again.
          </p>
        ) : null}
        {link.finalUrl ? (
          <p className="break-all">
            It leads to{" "}
            <a href={link.finalUrl} target="_blank" rel="noopener noreferrer" className="text-link">
              {link.finalUrl}
            </a>
          </p>
        ) : null}
        {archive ? (
          <p className="break-all">
            {archive.isConfirmed ? "Copy in an archive: " : "A copy was found, nobody has looked at it yet: "}
            <a href={archive.url} target="_blank" rel="noopener noreferrer" className="text-link">
              {archive.url}
            </a>
          </p>
        ) : null}
        <LinkActs
          link={{ referenceId: reference.id, lockVersion: reference.lockVersion, url: link.url }}
          state={link.state}
          archive={archive}
          label={reference.label}
          reason={reason}
          actions={actions}
        />
      </div>
    </Card>
  );
}
