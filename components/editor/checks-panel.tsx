"use client";

import { CircleAlert, CircleCheck, Lightbulb } from "lucide-react";
import type { Finding } from "@/lib/document/checks/finding";

type Props = { findings: readonly Finding[] | null; onGo: (finding: Finding) => void };

/** What an editor should put right, required things first; pressing one goes to its place. */
export function ChecksPanel({ findings, onGo }: Props) {
  if (!findings) return <p className="text-muted">Checking…</p>;
  if (findings.length === 0) {
    return (
      <p className="flex items-center gap-2 text-success-ink">
        <CircleCheck aria-hidden className="size-4" /> Nothing to put right.
      </p>
    );
  }
  return (
    <ul className="-mx-2 flex flex-col">
      {findings.map((finding) => (
        <li key={`${finding.check}-${JSON.stringify(finding.where)}-${finding.excerpt ?? ""}`}>
          <button
            type="button"
            onClick={() => onGo(finding)}
            className="flex w-full cursor-pointer items-start gap-2 rounded-md px-2 py-1.5 text-left hover:bg-hover"
          >
            <FindingIcon severity={finding.severity} />
            <span className="min-w-0">
              <span className="sr-only">{finding.severity === "required" ? "Required: " : "Advice: "}</span>
              {finding.sentence}
              {finding.excerpt ? (
                <q className="mt-0.5 line-clamp-2 block text-sm text-muted">{finding.excerpt}</q>
              ) : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function FindingIcon({ severity }: Pick<Finding, "severity">) {
  if (severity === "required")
    return <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger-ink" />;
  return <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-warning-ink" />;
}
