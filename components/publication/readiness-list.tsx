import { CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import type { PublicationIssue } from "@/lib/publication/publication-issues";

type Props = { issues: readonly PublicationIssue[]; answerId: string };

const says = { draft: "Open the draft", review: "Open the review", source: "Open the source" } as const;

/** What still blocks publication, each with the page where it is put right. */
export function ReadinessList({ issues, answerId }: Props) {
  if (issues.length === 0) {
    return (
      <p className="flex items-center gap-2 text-success-ink">
        <CircleCheck aria-hidden className="size-4 shrink-0" /> Nothing blocks publication.
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-2">
      {issues.map((issue) => (
        <li key={issue.sentence} className="flex items-start gap-2">
          <CircleDashed aria-hidden className="mt-0.5 size-4 shrink-0 text-warning-ink" />
          <span>
            {issue.sentence}{" "}
            <Link
              href={
                issue.place === "source"
                  ? `/desk/references/${issue.referenceId}`
                  : `/desk/answers/${answerId}/${issue.place}`
              }
              className="text-link"
            >
              {says[issue.place]}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
