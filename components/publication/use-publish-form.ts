"use client";

import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { readWallTime, type WhichHour } from "@/lib/answers/wall-time";
import { nextDates, type PublicDates } from "@/lib/publication/dates";
import {
  type PublishInput,
  publishOrScheduleInput,
  type ScheduleInput,
} from "@/lib/publication/publish-input";
import type { ActionResult } from "@/lib/web/action-result";

export type PublishFormInput = z.input<typeof publishOrScheduleInput>;

type Loose<Input> = Omit<Input, "changeNote"> & { changeNote?: string };

/** What the form stands on, read by the server. */
export type PublishFormBasis = {
  edition: { editionId: string; lockVersion: number };
  contentHash: string;
  /** What the page says now or said elsewhere; null when the answer was never public. */
  before: PublicDates | null;
  today: string;
  zone: string;
  now: Date;
  publish: (input: Loose<PublishInput>) => Promise<ActionResult<unknown>>;
  schedule: (input: Loose<ScheduleInput>) => Promise<ActionResult<unknown>>;
};

/** The form of a publication, now or at a time: its answers as they stand, what they mean, and the dates they would give. */
export function usePublishForm({
  edition,
  contentHash,
  before,
  today,
  zone,
  publish,
  schedule,
}: PublishFormBasis) {
  const send = ({ when, day, time, whichHour, ...said }: PublishFormInput) =>
    when === "now" ? publish(said) : schedule({ ...said, day, time, whichHour });
  const form = useActionForm(publishOrScheduleInput, send, {
    ...{ ...edition, contentHash, changeNote: "", wholeAnswerReviewed: false },
    ...{ when: "now", day: "", time: "", whichHour: null },
    ...(before ? {} : { changeKind: "first" }),
  });
  const [changeKind, changeNote = "", wholeAnswerReviewed = false] = useWatch({
    control: form.control,
    name: ["changeKind", "changeNote", "wholeAnswerReviewed"],
  });
  const [when, day, time, whichHour] = useWatch({
    control: form.control,
    name: ["when", "day", "time", "whichHour"],
  });
  const wall = when === "later" && day && time ? { day, time } : null;
  const read = wall && readWallTime(wall, zone, (whichHour ?? null) as WhichHour | null);
  const unanswered = wall && readWallTime(wall, zone, null);
  const after = nextDates(wall && read?.instant ? wall.day : today, before, {
    ...{ changeKind: changeKind ?? "wording", wholeAnswerReviewed },
  });
  const submit = form.submitThen(() => showToast({ title: when === "later" ? "Scheduled." : "Published." }));
  const twice = unanswered?.instant === null ? unanswered.twice : null;
  return { form, submit, said: { changeKind, changeNote, wholeAnswerReviewed }, when, read, twice, after };
}
