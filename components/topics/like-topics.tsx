"use client";

import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { useTopicSuggestions } from "./use-topic-suggestions";

/** Topics that are here under this or a like name; nothing while little is typed. */
export function LikeTopics({ text }: { text: string }) {
  const typed = text.trim();
  const { topics } = useTopicSuggestions(typed);
  if (typed.length < 3 || topics.length === 0) return null;
  const same = topics.find(({ name, matched }) =>
    [name, matched].some((word) => word?.toLowerCase() === typed.toLowerCase()),
  );
  return (
    <div aria-live="polite">
      <Notice
        tone={same ? "warning" : "info"}
        title={same ? "This disease is here already" : "Is it one of these?"}
      >
        <ul className="mt-1 flex flex-col gap-0.5">
          {(same ? [same] : topics.slice(0, 5)).map(({ id, name, matched }) => (
            <li key={id}>
              <Link href={`/desk/topics/${id}`} className="text-link">
                {name}
              </Link>
              {matched ? <span className="text-muted"> (also {matched})</span> : null}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
