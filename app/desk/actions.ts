"use server";

import { redirect } from "next/navigation";
import { editionAct } from "@/lib/answers/edition-input";
import { claimEdition } from "@/lib/review/claim-edition";
import { action } from "@/lib/web/action";

export const claimAndReview = action(editionAct, "claim a review", async (actor, input) => {
  const { answerId } = await claimEdition(actor, input);
  redirect(`/desk/answers/${answerId}/review`);
});
