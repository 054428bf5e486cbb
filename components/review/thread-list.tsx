"use client";

import { MessageSquare } from "lucide-react";
import { goToThread } from "@/components/review/go-to-thread";
import { inTextOrder } from "@/components/review/order-threads";
import type { ProposalDesk } from "@/components/review/proposal-part";
import { type ThreadActions, ThreadCard } from "@/components/review/thread-card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Thread } from "@/lib/review/list-threads";
import type { ThreadPlaces } from "@/lib/review/place-threads";

type Props = {
  threads: readonly Thread[];
  places: ThreadPlaces;
  actions: ThreadActions;
  /** Why this person cannot comment now. */
  reason: string | null;
  zone: string;
  /** What can be done with proposals; null where the text cannot be written in. */
  desk: ProposalDesk | null;
};

/** The conversations beside the text: those whose words stand in it, those about all of it, those whose words are gone, and, folded, those that are settled. */
export function ThreadList({ threads, places, ...rest }: Props) {
  if (threads.length === 0) {
    return (
      <EmptyState icon={<MessageSquare />} title="No comments yet">
        Select words in the text to comment on them, or comment on the whole answer.
      </EmptyState>
    );
  }
  const open = inTextOrder(threads, places);
  const gone = open.filter(({ id }) => places[id]?.state === "gone");
  const settled = threads.filter(({ resolved }) => resolved);
  const cards = (shown: readonly Thread[]) => <Cards threads={shown} {...{ places }} {...rest} />;
  return (
    <div className="flex flex-col gap-3">
      {cards(open.filter((thread) => !gone.includes(thread)))}
      {gone.length > 0 ? (
        <section aria-label="Text no longer present" className="flex flex-col gap-2">
          <h3 className="text-sm font-medium text-muted">Text no longer present</h3>
          {cards(gone)}
        </section>
      ) : null}
      {settled.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1 text-muted">{settled.length} resolved</summary>
          <div className="mt-2">{cards(settled)}</div>
        </details>
      ) : null}
    </div>
  );
}

function Cards({ threads, places, ...rest }: Props) {
  if (threads.length === 0) return null;
  return (
    <ul className="flex flex-col gap-3">
      {threads.map((thread) => (
        <li key={thread.id} id={`thread-${thread.id}`} className="scroll-mt-20">
          <ThreadCard
            {...{ thread, ...rest }}
            state={places[thread.id]?.state ?? "here"}
            onGo={places[thread.id]?.at == null ? null : () => goToThread(thread.id)}
          />
        </li>
      ))}
    </ul>
  );
}
