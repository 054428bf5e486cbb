import { Upload } from "lucide-react";
import type { Metadata } from "next";
import { ImportDesk } from "@/components/answers/import-desk";
import { PageHeader } from "@/components/desk/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { whyNotAtDesk } from "@/lib/access/policy";
import { requireActor } from "@/lib/web/session";
import { importText } from "./actions";

export const metadata: Metadata = { title: "Import" };

/** Finished answers in, drafts out. */
export default async function ImportPage() {
  const actor = await requireActor();
  const reason = whyNotAtDesk(actor, "importAnswers");
  return (
    <>
      <PageHeader
        title="Import"
        meta="Each finished answer becomes a draft of yours. The original text is kept with it, word for word."
      />
      {reason === null ? (
        <ImportDesk importText={importText} />
      ) : (
        <EmptyState
          icon={<Upload />}
          title="Importing is for those who write"
          action={<ButtonLink href="/desk">Back to my work</ButtonLink>}
        >
          {reason} An administrator can give you such a role.
        </EmptyState>
      )}
    </>
  );
}
