import { StateBadge } from "@/components/answers/state-badge";
import { DateText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import type { listTopicAnswers } from "@/lib/topics/queries";

type Props = { answers: Awaited<ReturnType<typeof listTopicAnswers>>; zone: string };

/** The answers on one disease, newest change first. */
export function TopicAnswers({ answers, zone }: Props) {
  if (answers.length === 0) return <p className="text-muted">No answer yet.</p>;
  return (
    <Table
      caption="Answers on this topic"
      rows={answers}
      rowKey={(answer) => answer.id}
      rowHref={(answer) => `/desk/answers/${answer.id}`}
      columns={[
        { key: "question", title: "Question", cell: (answer) => answer.question || "No question yet" },
        { key: "state", title: "State", cell: (answer) => <StateBadge state={answer.state} /> },
        { key: "owner", title: "Owner", cell: (answer) => answer.owner },
        {
          key: "updated",
          title: "Last change",
          cell: (answer) => <DateText instant={answer.updatedAt} zone={zone} />,
        },
      ]}
    />
  );
}
