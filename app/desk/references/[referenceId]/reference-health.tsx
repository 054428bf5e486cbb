import {
  acknowledgeNotices,
  askForLookUp,
  confirmLink,
  giveUpLink,
  justifyCiting,
  openCase,
  recheckLink,
  settleLookUp,
  useArchive,
} from "@/app/desk/references/health/actions";
import { CaseCard } from "@/components/references/health/case-card";
import { LinkCard } from "@/components/references/health/link-card";
import { LookUpCard } from "@/components/references/health/look-up-card";
import type { ReferenceHealth as Health } from "@/lib/references/health/case-queries";

type Props = {
  reference: { id: string; lockVersion: number; label: string };
  health: Health;
  zone: string;
  reason: string | null;
};

/** What was said about a source, how its address stands, and what a look-up found. */
export function ReferenceHealth({ reference, health, zone, reason }: Props) {
  return (
    <>
      {health.notices.length > 0 ? (
        <CaseCard
          {...{ reference, zone, reason, ...health }}
          actions={{ openCase, acknowledgeNotices, justifyCiting }}
        />
      ) : null}
      {health.link ? (
        <LinkCard
          {...{ reference, zone, reason }}
          link={health.link}
          actions={{ confirmLink, giveUpLink, useArchive, recheckLink }}
        />
      ) : null}
      {health.hasNumber ? (
        <LookUpCard
          {...{ reference, reason }}
          lookUp={health.lookUp}
          offered={health.offered}
          actions={{ askForLookUp, settleLookUp }}
        />
      ) : null}
    </>
  );
}
