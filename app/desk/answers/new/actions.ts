"use server";

import { redirect } from "next/navigation";
import { createAnswer } from "@/lib/answers/create-answer";
import { newAnswerInput } from "@/lib/answers/edition-input";
import { action } from "@/lib/web/action";

export const startAnswer = action(newAnswerInput, "start an answer", async (actor, input) => {
  const { answerId } = await createAnswer(actor, input);
  redirect(`/desk/answers/${answerId}/draft`);
});
