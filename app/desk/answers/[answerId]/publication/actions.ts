"use server";

import { refresh } from "next/cache";
import { publishInput, scheduleInput } from "@/lib/publication/publish-input";
import { publishRevision as publish } from "@/lib/publication/publish-revision";
import { schedulePublication as schedule } from "@/lib/publication/schedule-publication";
import { action } from "@/lib/web/action";

export const publishRevision = action(publishInput, "publish an edition", async (actor, input) => {
  await publish(actor, input);
  refresh();
});

export const schedulePublication = action(scheduleInput, "schedule an edition", async (actor, input) => {
  await schedule(actor, input);
  refresh();
});
