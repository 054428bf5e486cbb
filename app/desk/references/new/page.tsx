import type { Metadata } from "next";
import { addAwaited, awaitSources, dropAwaited } from "@/app/desk/references/new/actions";
import { FieldsForm } from "@/app/desk/references/new/fields-form";
import { SourceBoxDesk } from "@/app/desk/references/new/source-box-desk";
import { PageHeader } from "@/components/desk/page-header";
import { AwaitedList } from "@/components/references/awaited-list";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { whyNotAtDesk } from "@/lib/access/policy";
import { listAwaited } from "@/lib/references/awaited/list-awaited";
import { getCentre } from "@/lib/settings/queries";
import { requireDesk } from "@/lib/web/session";

type Props = { searchParams: Promise<{ by?: string | string[] }> };

export const metadata: Metadata = { title: "Add references" };

const here = "/desk/references/new";

/** Adding sources: anything pasted or dropped, or one field by field. */
export default async function NewReferencesPage({ searchParams }: Props) {
  const [actor, { by }] = [await requireDesk("seeDesk"), await searchParams];
  const [sources, { timeZone }] = await Promise.all([listAwaited(actor), getCentre()]);
  const reason = whyNotAtDesk(actor, "keepReferences");
  const current = by === "fields" ? `${here}?by=fields` : here;
  return (
    <>
      <PageHeader
        title="Add references"
        crumbs={[{ href: "/desk/references", label: "References" }]}
        tabs={
          <LinkTabs
            label="How to add"
            current={current}
            tabs={[
              { href: here, label: "Paste or drop" },
              { href: `${here}?by=fields`, label: "Fill in the fields" },
            ]}
          />
        }
      />
      {reason ? <Notice title="For reading only">{reason}</Notice> : null}
      {reason === null && by === "fields" ? <FieldsForm /> : null}
      {reason === null && by !== "fields" ? <SourceBoxDesk /> : null}
      {by !== "fields" ? (
        <div className="mt-5">
          <AwaitedList
            sources={sources}
            zone={timeZone}
            reason={reason}
            actions={{ awaitSources, addAwaited, dropAwaited }}
          />
        </div>
      ) : null}
    </>
  );
}
