"use server";

import { refresh } from "next/cache";
import { clearSecondReview as clear } from "@/lib/publication/clear-second-review";
import { correctChangeNote as correct } from "@/lib/publication/correct-change-note";
import { publishInput, scheduleInput } from "@/lib/publication/publish-input";
import { publishRevision as publish } from "@/lib/publication/publish-revision";
import { publishUrgently as urgently } from "@/lib/publication/publish-urgently";
import { schedulePublication as schedule } from "@/lib/publication/schedule-publication";
import { correctNoteInput, secondReviewInput, urgentInput } from "@/lib/publication/stop-input";
import { action } from "@/lib/web/action";

export const publishRevision = action(publishInput, "publish an edition", async (actor, input) => {
  await publish(actor, input);
  refresh();
});

export const schedulePublication = action(scheduleInput, "schedule an edition", async (actor, input) => {
  await schedule(actor, input);
  refresh();
});

export const publishUrgently = action(urgentInput, "publish an edition urgently", async (actor, input) => {
  await urgently(actor, input);
  refresh();
});

export const clearSecondReview = action(secondReviewInput, "sign a second review", async (actor, input) => {
  await clear(actor, input);
  refresh();
});

export const correctChangeNote = action(correctNoteInput, "correct a change note", async (actor, input) => {
  await correct(actor, input);
  refresh();
});
