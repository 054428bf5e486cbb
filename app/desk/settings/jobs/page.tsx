import type { Metadata } from "next";
import { discardJob, letMailGo, retryJob, retryMail, runNow } from "@/app/desk/settings/jobs/actions";
import { FailedJobs, QueueTable, WorkerTable } from "@/app/desk/settings/jobs/job-tables";
import { MailCard } from "@/app/desk/settings/jobs/mail-card";
import { PageHeader } from "@/components/desk/page-header";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { outsideQueues } from "@/lib/jobs/job-words";
import { getJobDesk } from "@/lib/jobs/queries";
import { whyNobodyWorks } from "@/lib/jobs/why-nobody-works";
import { getMailDesk } from "@/lib/mail/get-mail-desk";
import { getCentre } from "@/lib/settings/queries";
import { requireDesk } from "@/lib/web/session";

export const metadata: Metadata = { title: "Jobs" };

/** What is done without anybody pressing a button: what waits, what failed, and who works on it. */
export default async function JobsPage() {
  const actor = await requireDesk("manageJobs");
  const [{ queues, failed, workers }, mail, nobody, { timeZone: zone }] = await Promise.all([
    getJobDesk(actor),
    getMailDesk(actor),
    whyNobodyWorks(),
    getCentre(),
  ]);
  return (
    <>
      <PageHeader title="Jobs" crumbs={[{ href: "/desk/settings", label: "Settings" }]} />
      <div className="flex max-w-5xl flex-col gap-5">
        {nobody ? (
          <Notice tone="danger" title="Nothing runs by itself now">
            {nobody}
          </Notice>
        ) : null}
        {queues.some(({ queue, resting }) => resting !== null && outsideQueues.has(queue)) ? (
          <Notice title="Look-ups are switched off">
            Look-ups and checks are switched off for this server (ANSWER_DESK_LOOKUPS=off). What waits for
            them goes on waiting; everything else works.
          </Notice>
        ) : null}
        <QueueTable queues={queues} zone={zone} runNow={runNow} />
        <MailCard {...{ mail, zone, retryMail, letMailGo }} />
        {failed.length > 0 ? (
          <Card
            title="Failed"
            description="These failed after every try. They are kept for 90 days, until somebody decides."
            isFlush
          >
            <FailedJobs failed={failed} zone={zone} retry={retryJob} discard={discardJob} />
          </Card>
        ) : null}
        {workers.length > 0 ? <WorkerTable workers={workers} zone={zone} /> : null}
      </div>
    </>
  );
}
