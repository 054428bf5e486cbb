import { AnswerRow } from "@/components/answers/answer-row";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import type { Stop } from "@/lib/publication/list-stops";

const says = { "second review": "Second review pending", "safety hold": "On hold" } as const;

/** What is live and waits for a second person, before all other work; nothing while nothing does. */
export function StopsCard({ stops, zone }: { stops: readonly Stop[]; zone: string }) {
  if (stops.length === 0) return null;
  return (
    <Card title="Live, and waiting for a second person" isFlush>
      <ul>
        {stops.map(({ answerId, question, kind, reason, by, at }) => (
          <AnswerRow
            key={`${answerId} ${kind}`}
            href={`/desk/answers/${answerId}/publication`}
            question={question}
            facts={[
              kind === "second review" ? `${by} published it urgently` : `${by} put it on hold`,
              <DateText key="at" {...{ zone }} instant={at} />,
            ]}
            note={{ by: "Why", text: reason }}
            actions={<Badge tone="danger">{says[kind]}</Badge>}
          />
        ))}
      </ul>
    </Card>
  );
}
