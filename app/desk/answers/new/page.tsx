import { FilePlus } from "lucide-react";
import type { Metadata } from "next";
import { PageHeader } from "@/components/desk/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { whyNotAtDesk } from "@/lib/access/policy";
import { listChoices } from "@/lib/answers/list-choices";
import { readAnswerFilter } from "@/lib/answers/list-filter";
import { requireActor } from "@/lib/web/session";
import { NewAnswerForm } from "./new-answer-form";

export const metadata: Metadata = { title: "New answer" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Starts an answer; `?topic=` chooses its topic beforehand. */
export default async function NewAnswerPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (whyNotAtDesk(actor, "seeDesk") !== null) return null; // the shell says why
  const reason = whyNotAtDesk(actor, "startAnswer");
  const { topic } = await listChoices(actor, readAnswerFilter(await searchParams).filter);
  return (
    <>
      <PageHeader title="New answer" crumbs={[{ href: "/desk/answers", label: "Answers" }]} />
      {reason === null ? (
        <NewAnswerForm topic={topic} />
      ) : (
        <EmptyState
          icon={<FilePlus />}
          title="Starting answers is for those who write"
          action={<ButtonLink href="/desk/answers">Back to the answers</ButtonLink>}
        >
          {reason}
        </EmptyState>
      )}
    </>
  );
}
