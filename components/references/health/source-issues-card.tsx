import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { Card } from "@/components/ui/card";
import { PlainLink } from "@/components/ui/plain-link";
import type { SourceIssue } from "@/lib/publication/source-issues";

/** What is to be known about the sources of a text before it is public: what blocks, then what is only worth knowing. */
export function SourceIssuesCard({ issues }: { issues: readonly SourceIssue[] }) {
  return (
    <Card title="Sources">
      {issues.length === 0 ? (
        <p className="flex items-center gap-2 text-success-ink">
          <CircleCheck aria-hidden className="size-4 shrink-0" /> Nothing is known against a source.
        </p>
      ) : (
        <ul className="flex flex-col gap-2">
          {issues.map(({ severity, sentence, referenceId }) => (
            <li key={sentence} className="flex items-start gap-2">
              {severity === "blocks" ? (
                <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger-ink" />
              ) : (
                <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning-ink" />
              )}
              <span className="min-w-0">
                {severity === "blocks" ? <span className="font-medium">Blocks: </span> : null}
                {sentence}{" "}
                <PlainLink href={`/desk/references/${referenceId}`} className="text-link">
                  Open the source
                </PlainLink>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
