"use server";

import { redirect } from "next/navigation";
import { markReviewed as markAsReviewed } from "@/lib/publication/mark-reviewed";
import { reviewedInput } from "@/lib/publication/reviewed-input";
import { action } from "@/lib/web/action";

export const markReviewed = action(reviewedInput, "review without a change", async (actor, input) => {
  const { answerId } = await markAsReviewed(actor, input);
  redirect(`/desk/answers/${answerId}`);
});
