import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/desk/page-header";
import { PrintButton } from "@/components/review/print-button";
import { SignedVerdictSheet } from "@/components/review/signed-verdict-sheet";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findVerdict } from "@/lib/review/find-verdict";
import { requireActor } from "@/lib/web/session";

type Props = { params: Promise<{ answerId: string; verdictId: string }> };

export const metadata: Metadata = { title: "Signed review" };

/** One verdict as it was signed: who, what it means, on which text, when. Made to be printed. */
export default async function SignedVerdictPage({ params }: Props) {
  const [actor, { answerId, verdictId }] = [await requireActor(), await params];
  const answer = await findAnswerOverview(actor, answerId);
  const verdict = answer && (await findVerdict(answer, verdictId));
  if (!answer || !verdict) notFound();
  const here = `/desk/answers/${answer.id}`;
  return (
    <>
      <PageHeader
        title={verdict.outcome === "approved" ? "Signed approval" : "Request for changes"}
        crumbs={[
          { href: "/desk/answers", label: "Answers" },
          { href: `${here}/review`, label: "Review" },
        ]}
        actions={<PrintButton />}
      />
      <SignedVerdictSheet {...{ verdict, here, zone: answer.zone, topic: answer.topic.name }} />
    </>
  );
}
