import "server-only";
import type { QueueName } from "@/lib/database/queue-names";
import { remindOfReviews } from "@/lib/due/remind-of-reviews";
import { remindOfSecondReviews } from "@/lib/due/remind-of-second-reviews";
import { checkCitations } from "@/lib/jobs/check-citations";
import type { JobWork } from "@/lib/jobs/job-work";
import { runLookUps } from "@/lib/jobs/run-look-ups";
import { sendMail } from "@/lib/mail/send-mail";
import { publishDue } from "@/lib/publication/publish-due";
import { checkLinks } from "@/lib/references/health/check-links";
import { checkNotices } from "@/lib/references/health/check-notices";

type Job = {
  /** When it runs by itself, in the centre's time zone (crontab: minute, hour, day, month, weekday). */
  cron: string;
  run: (work: JobWork) => Promise<Record<string, number>>;
};

/** What runs, and when. Each looks for all that is due, so that once is enough however often it was asked for. */
export const jobTable: Record<QueueName, Job> = {
  "scheduled-publications": {
    cron: "* * * * *",
    run: ({ now, signal }) => publishDue({ now: now(), signal }),
  },
  "look-ups": { cron: "*/15 * * * *", run: runLookUps },
  "link-checks": { cron: "20 2 * * *", run: checkLinks },
  "notice-checks": { cron: "40 3 * * *", run: checkNotices },
  "review-reminders": {
    cron: "0 6 * * *",
    run: async ({ now, signal }) => {
      const { recorded: secondReviews } = await remindOfSecondReviews({ now: now(), signal });
      return { ...(await remindOfReviews({ now: now(), signal })), secondReviews };
    },
  },
  "citation-checks": { cron: "10 1 * * *", run: checkCitations },
  mail: { cron: "* * * * *", run: sendMail },
};
