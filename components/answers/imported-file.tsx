"use client";

import { CircleAlert, CircleCheck, Clock, FileText, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { ImportedAnswers, ImportProblems } from "./import-outcome";
import type { QueuedText } from "./import-queue";

type Props = { text: QueuedText; onRetry: () => void; onForget: () => void };

/** One text of an import: how far it is, and what came of it. */
export function ImportedFile({ text, onRetry, onForget }: Props) {
  const { progress } = text;
  return (
    <Card isFlush>
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
        <FileText aria-hidden className="size-4 text-faint" />
        <h2 className="min-w-0 font-semibold break-all">{text.fileName}</h2>
        <Progress text={text} />
      </header>
      {progress.is === "done" ? (
        <>
          <ImportedAnswers answers={progress.outcome.answers} />
          <ImportProblems problems={progress.outcome.problems} text={text.text} />
        </>
      ) : null}
      {progress.is === "failed" ? (
        <div className="flex flex-col gap-3 px-4 pb-4">
          <Notice tone="danger">{progress.sentence}</Notice>
          {text.text.trim() === "" ? null : (
            <details>
              <summary className="cursor-pointer text-sm text-muted">The text as it came</summary>
              <textarea
                readOnly
                aria-label={`The text of ${text.fileName}`}
                rows={8}
                className="control mt-2 text-sm"
                value={text.text.length > SHOWN ? `${text.text.slice(0, SHOWN)}…` : text.text}
              />
            </details>
          )}
          <div className="flex flex-wrap gap-2">
            <Button size="small" onPress={onRetry}>
              Try again
            </Button>
            <CopyButton text={text.text} />
            <Button size="small" variant="quiet" onPress={onForget}>
              Take off the list
            </Button>
          </div>
        </div>
      ) : null}
    </Card>
  );
}

const SHOWN = 20_000;

function Progress({ text: { progress } }: { text: QueuedText }) {
  const look = "ml-auto flex items-center gap-1.5 text-sm [&_svg]:size-4";
  if (progress.is === "waiting") {
    return (
      <span className={`${look} text-muted`}>
        <Clock aria-hidden /> Waiting
      </span>
    );
  }
  if (progress.is === "under way") {
    return (
      <span className={`${look} text-muted`}>
        <Spinner /> Reading
      </span>
    );
  }
  if (progress.is === "failed") {
    return (
      <span className={`${look} text-danger-ink`}>
        <CircleAlert aria-hidden /> Not imported
      </span>
    );
  }
  const { answers, problems } = progress.outcome;
  const isClear = answers.length > 0 && problems.length === 0;
  return (
    <span className={`${look} ${isClear ? "text-success-ink" : "text-warning-ink"}`}>
      {isClear ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}
      {counted(answers.length, "draft")}, {counted(problems.length, "thing")} to look at
    </span>
  );
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}
