"use server";

import { refresh } from "next/cache";
import { moveReviews as move } from "@/lib/due/move-reviews";
import { moveReviewsInput } from "@/lib/due/move-reviews-input";
import { action } from "@/lib/web/action";

export const moveReviews = action(moveReviewsInput, "move reviews", async (actor, input) => {
  await move(actor, input);
  refresh();
});
