import { tellOutcome } from "@/app/desk/settings/jobs/tell-outcome";
import { PressButton } from "@/components/forms/press-button";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import { rhythmOf } from "@/lib/jobs/cron-words";
import type { JobAct, QueueAct } from "@/lib/jobs/job-input";
import { jobWords } from "@/lib/jobs/job-words";
import type { FailedJob, QueueRow, WorkerRow } from "@/lib/jobs/queries";
import type { ActionResult } from "@/lib/web/action-result";

type QueueProps = {
  queues: readonly QueueRow[];
  zone: string;
  runNow: (input: QueueAct) => Promise<ActionResult<unknown>>;
};

/** What each queue does, what waits in it, and what its last run told. */
export function QueueTable({ queues, zone, runNow }: QueueProps) {
  return (
    <Table
      caption="Queues of jobs"
      rows={queues}
      rowKey={({ queue }) => queue}
      columns={[
        {
          key: "queue",
          title: "Job",
          cell: ({ queue }) => (
            <>
              {jobWords[queue].name}
              <span className="block text-sm font-normal text-muted">{jobWords[queue].does}</span>
            </>
          ),
        },
        {
          key: "when",
          title: "When",
          cell: ({ cron, resting, isMissing }) => (
            <>
              {resting !== null || cron === null ? "Rests" : rhythmOf(cron).words}
              {isMissing ? (
                <span className="block">
                  <Badge tone="danger">Did not run</Badge>
                </span>
              ) : null}
            </>
          ),
        },
        { key: "waiting", title: "Waiting", cell: ({ waiting }) => waiting, isNumeric: true },
        { key: "running", title: "Running", cell: ({ running }) => running, isNumeric: true },
        { key: "failed", title: "Failed", cell: ({ failed }) => failed, isNumeric: true },
        {
          key: "last",
          title: "Last run",
          cell: ({ lastEndedAt, lastTold }) =>
            lastEndedAt ? (
              <>
                <DateText instant={lastEndedAt} zone={zone} />
                <span className="block text-sm text-muted">{tellOutcome(lastTold)}</span>
              </>
            ) : (
              "Not yet"
            ),
        },
        {
          key: "act",
          title: "Now",
          cell: ({ queue, resting }) => (
            <PressButton
              size="small"
              input={{ queue }}
              act={runNow}
              reason={resting}
              done={`${jobWords[queue].name} will run in a moment`}
              label={`Run now: ${jobWords[queue].name.toLowerCase()}`}
            >
              Run now
            </PressButton>
          ),
        },
      ]}
    />
  );
}

type FailedProps = {
  failed: readonly FailedJob[];
  zone: string;
  retry: (input: JobAct) => Promise<ActionResult<unknown>>;
  discard: (input: JobAct) => Promise<ActionResult<unknown>>;
};

/** Jobs that failed after every try, kept until somebody decides. */
export function FailedJobs({ failed, zone, retry, discard }: FailedProps) {
  return (
    <ul className="divide-y divide-line">
      {failed.map(({ queue, jobId, failedAt, tries, message }) => (
        <li key={jobId} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-2.5">
          <div className="min-w-60 flex-1">
            <p className="font-medium">{jobWords[queue].name}</p>
            <p className="break-words text-sm">{message}</p>
            <p className="text-sm text-muted">
              <DateText instant={failedAt} zone={zone} />, after {tries === 1 ? "1 try" : `${tries} tries`}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <PressButton
              size="small"
              input={{ queue, jobId }}
              act={retry}
              done="It will be tried again in a moment"
            >
              Try again
            </PressButton>
            <PressButton
              size="small"
              input={{ queue, jobId }}
              act={discard}
              done="Discarded"
              ask={{
                title: "Discard this job?",
                description:
                  "It leaves the list. The next run at its usual hour looks for all that is due anyway.",
                confirm: "Discard the job",
              }}
            >
              Discard
            </PressButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The processes that work on jobs, and when each was last alive. */
export function WorkerTable({ workers, zone }: { workers: readonly WorkerRow[]; zone: string }) {
  return (
    <Table
      caption="Processes that work on jobs"
      rows={workers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "host",
          title: "Process",
          cell: ({ kind, host, process }) => (
            <>
              {kind === "inline" ? "In the server" : "npm run worker"}
              <span className="block text-sm font-normal text-muted">
                {host}, process {process}
              </span>
            </>
          ),
        },
        {
          key: "state",
          title: "State",
          cell: ({ isAlive }) =>
            isAlive ? <Badge tone="success">Alive</Badge> : <Badge tone="warning">Not heard of</Badge>,
        },
        {
          key: "since",
          title: "Since",
          cell: ({ startedAt }) => <DateText instant={startedAt} zone={zone} />,
        },
        {
          key: "seen",
          title: "Last heartbeat",
          cell: ({ seenAt }) => <DateText instant={seenAt} zone={zone} />,
        },
      ]}
    />
  );
}
