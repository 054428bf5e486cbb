import type { ReactNode } from "react";
import { StateBadge } from "@/components/answers/state-badge";
import { PageHeader } from "@/components/desk/page-header";
import { Badge } from "@/components/ui/badge";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { LiveText } from "@/lib/answers/find-answer-overview";
import type { EditionState } from "@/lib/workflow/transitions";

type Props = {
  answer: {
    id: string;
    topic: { name: string };
    owner: { name: string };
    edition: { number: number; state: EditionState; question: string };
    live: Pick<LiveText, "marks"> | null;
  };
  /** Open comments, shown on the review tab. */
  openComments?: number;
  actions?: ReactNode;
};

/** The head of every page of one answer: its question, its state, and the tabs of its rooms. */
export function AnswerHeader({ answer, openComments, actions }: Props) {
  const { edition } = answer;
  const here = `/desk/answers/${answer.id}`;
  return (
    <PageHeader
      title={edition.question || "An answer without a question yet"}
      crumbs={[{ href: "/desk/answers", label: "Answers" }]}
      meta={
        <>
          <StateBadge state={edition.state} />
          {answer.live?.marks.map((mark) => (
            <Badge key={mark} tone="danger">
              {mark}
            </Badge>
          ))}
          <span>{answer.topic.name}</span>
          <span>Edition {edition.number}</span>
          <span>Owner: {answer.owner.name}</span>
        </>
      }
      actions={actions}
      tabs={
        <LinkTabs
          label="Pages of this answer"
          tabs={[
            { href: here, label: "Overview" },
            { href: `${here}/draft`, label: "Draft" },
            { href: `${here}/review`, label: "Review", ...(openComments ? { count: openComments } : {}) },
            { href: `${here}/publication`, label: "Publication" },
            { href: `${here}/history`, label: "History" },
          ]}
        />
      }
    />
  );
}
