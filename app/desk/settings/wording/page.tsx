import type { Metadata } from "next";
import { PageHeader } from "@/components/desk/page-header";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { getCentre } from "@/lib/settings/queries";
import { type BoilerplateKind, boilerplateKinds, boilerplateNames } from "@/lib/settings/settings-input";
import { requireDesk } from "@/lib/web/session";
import { findWordingDesk, type WordingDesk } from "@/lib/wording/find-wording-desk";
import { wordingPath, wordingPlaces } from "@/lib/wording/wording-kind";

export const metadata: Metadata = { title: "Wording" };

/** The words that stand under every answer: what is in force, what is coming, what is being written. */
export default async function WordingPage() {
  const actor = await requireDesk("seeWordings");
  const [desks, { timeZone: zone }] = await Promise.all([
    findWordingDesk(actor, boilerplateKinds),
    getCentre(),
  ]);
  return (
    <>
      <PageHeader
        title="Wording"
        meta="The same words stand under every answer. A new wording changes no answer's dates or approval."
      />
      <div className="grid max-w-5xl gap-5 lg:grid-cols-2">
        {boilerplateKinds.map((kind) => (
          <KindCard key={kind} {...{ kind, zone }} desk={desks[kind] ?? { versions: [], draft: null }} />
        ))}
      </div>
    </>
  );
}

function KindCard({ kind, desk, zone }: { kind: BoilerplateKind; desk: WordingDesk; zone: string }) {
  const inForce = desk.versions.find(({ standing }) => standing === "in force");
  const coming = desk.versions.filter(({ standing }) => standing === "coming");
  return (
    <Card
      title={boilerplateNames[kind]}
      description={wordingPlaces[kind]}
      actions={
        <ButtonLink href={wordingPath(kind)} aria-label={`Open ${boilerplateNames[kind]}`}>
          Open
        </ButtonLink>
      }
    >
      <div className="flex flex-col gap-3">
        {inForce ? (
          <>
            <p className="line-clamp-4 break-words whitespace-pre-line">{inForce.text}</p>
            <p className="text-sm text-muted">
              Version {inForce.number}, since <DateText instant={inForce.from} zone={zone} />
            </p>
          </>
        ) : (
          <p className="text-muted">Nothing stands there yet.</p>
        )}
        {desk.draft || coming.length > 0 ? (
          <p className="flex flex-wrap gap-2">
            {desk.draft?.state === "proposed" ? <Badge tone="warning">Waits for approval</Badge> : null}
            {desk.draft?.state === "draft" ? <Badge>Draft</Badge> : null}
            {coming.map(({ number, from }) => (
              <Badge key={number} tone="info">
                Version {number} from <DateText instant={from} zone={zone} />
              </Badge>
            ))}
          </p>
        ) : null}
      </div>
    </Card>
  );
}
