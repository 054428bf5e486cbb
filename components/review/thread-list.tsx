import { MessageSquare } from "lucide-react";
import { type ThreadActions, ThreadCard } from "@/components/review/thread-card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Thread } from "@/lib/review/list-threads";

type Props = {
  threads: readonly Thread[];
  actions: ThreadActions;
  /** Why this person cannot comment now. */
  reason: string | null;
  zone: string;
  /** The revision on the screen; a comment on an older one says so. */
  revisionId: string;
};

/** The conversations beside the text, open ones first. */
export function ThreadList({ threads, actions, reason, zone, revisionId }: Props) {
  if (threads.length === 0) {
    return (
      <EmptyState icon={<MessageSquare />} title="No comments yet">
        Select words in the text and press the comment sign beside them, or comment on the whole answer.
      </EmptyState>
    );
  }
  return (
    <ul className="flex flex-col gap-3">
      {threads.map((thread) => (
        <li key={thread.id} id={`thread-${thread.id}`} className="scroll-mt-20">
          <ThreadCard {...{ thread, actions, reason, zone }} isOlder={thread.revisionId !== revisionId} />
        </li>
      ))}
    </ul>
  );
}
