"use server";

import { refresh } from "next/cache";
import { jobAct, queueAct } from "@/lib/jobs/job-input";
import { runNow as run } from "@/lib/jobs/run-now";
import { discardJob as discard, retryJob as retry } from "@/lib/jobs/settle-job";
import { mailAct } from "@/lib/mail/mail-input";
import { letMailGo as letGo, retryMail as retryLetter } from "@/lib/mail/settle-failed";
import { action } from "@/lib/web/action";

export const runNow = action(queueAct, "run a job now", async (actor, input) => {
  await run(actor, input);
  refresh();
});

export const retryJob = action(jobAct, "try a failed job again", async (actor, input) => {
  await retry(actor, input);
  refresh();
});

export const discardJob = action(jobAct, "discard a failed job", async (actor, input) => {
  await discard(actor, input);
  refresh();
});

export const retryMail = action(mailAct, "try a failed letter again", async (actor, input) => {
  await retryLetter(actor, input);
  refresh();
});

export const letMailGo = action(mailAct, "let a failed letter go", async (actor, input) => {
  await letGo(actor, input);
  refresh();
});
